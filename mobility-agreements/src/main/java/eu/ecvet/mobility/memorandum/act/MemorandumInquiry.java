package eu.ecvet.mobility.memorandum.act;

import eu.ecvet.functions.Authorities;
import eu.ecvet.mobility.heard.publication.Publications;
import eu.ecvet.mobility.memorandum.MemorandaConfig;
import eu.ecvet.mobility.memorandum.Memorandum;
import eu.ecvet.mobility.memorandum.PartnersDate;
import eu.ecvet.mobility.memorandum.content.CoveredQualification;
import eu.ecvet.mobility.memorandum.content.MemorandumContent;
import eu.ecvet.mobility.memorandum.content.ReviewArrangement;
import eu.ecvet.mobility.memorandum.rules.MemorandumFacts;
import eu.ecvet.vocabulary.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what the rules of a memorandum ask about the world outside it. */
@ApplicationScoped
public class MemorandumInquiry {
    private final Publications publications;
    private final Authorities authorities;
    private final MemorandaConfig config;

    MemorandumInquiry(Publications publications, Authorities authorities, MemorandaConfig config) {
        this.publications = publications;
        this.authorities = authorities;
        this.config = config;
    }

    MemorandumFacts facts(MemorandumContent content, LocalDate today) {
        return new MemorandumFacts(
                today,
                authorities.known(Stream.concat(
                                content.participants(),
                                Stream.ofNullable(content.review()).map(ReviewArrangement::responsibleInstitutionId))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())),
                publications.qualifications(content.qualifications().stream()
                        .map(CoveredQualification::version)
                        .toList()),
                publications.versions(content.pairs().stream()
                        .flatMap(pair -> Stream.of(pair.homeUnitId(), pair.hostUnitId()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()),
                config.eeaCountries());
    }

    public LocalDate today(Memorandum memorandum) {
        return today(List.of(memorandum)).get(memorandum);
    }

    Map<Memorandum, LocalDate> today(Collection<Memorandum> memoranda) {
        Map<InstitutionId, LocalDate> dates = authorities.today(memoranda.stream()
                .flatMap(memorandum -> memorandum.content().signatories().stream())
                .collect(Collectors.toSet()));
        return memoranda.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        memorandum -> PartnersDate.of(memorandum.content().signatories(), dates)));
    }
}

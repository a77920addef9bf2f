package eu.ecvet.mobility.memorandum.act;

import eu.ecvet.functions.Authorities;
import eu.ecvet.mobility.heard.publication.Publications;
import eu.ecvet.mobility.memorandum.MemorandaConfig;
import eu.ecvet.mobility.memorandum.Memorandum;
import eu.ecvet.mobility.memorandum.content.CoveredQualification;
import eu.ecvet.mobility.memorandum.content.MemorandumContent;
import eu.ecvet.mobility.memorandum.content.ReviewArrangement;
import eu.ecvet.mobility.memorandum.rules.MemorandumFacts;
import eu.ecvet.vocabulary.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
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

    /**
     * BR-E05: what the clock does to a memorandum concerns all of its partners, so a day has come when it has come for the
     * last of them: nobody is bound or released before the own day.
     */
    public LocalDate today(Memorandum memorandum) {
        return earliest(memorandum, authorities.today(memorandum.content().signatories()));
    }

    /** The same for several. */
    Map<Memorandum, LocalDate> today(Collection<Memorandum> memoranda) {
        Map<InstitutionId, LocalDate> dates = authorities.today(memoranda.stream()
                .flatMap(memorandum -> memorandum.content().signatories().stream())
                .collect(Collectors.toSet()));
        return memoranda.stream()
                .collect(Collectors.toMap(Function.identity(), memorandum -> earliest(memorandum, dates)));
    }

    private static LocalDate earliest(Memorandum memorandum, Map<InstitutionId, LocalDate> dates) {
        return memorandum.content().signatories().stream()
                .map(dates::get)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }
}

package eu.ecvet.mobility.agreement.inquiry;

import eu.ecvet.mobility.agreement.content.AgreementContent;
import eu.ecvet.mobility.agreement.content.AgreementTarget;
import eu.ecvet.mobility.agreement.framework.CitedMemorandum;
import eu.ecvet.mobility.agreement.framework.Framework;
import eu.ecvet.mobility.heard.publication.Followers;
import eu.ecvet.mobility.heard.publication.Publications;
import eu.ecvet.mobility.memorandum.standing.StandingMemoranda;
import eu.ecvet.mobility.memorandum.standing.StandingMemorandum;
import eu.ecvet.platform.sql.Asking;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Gathers what agreements refer to: memoranda, and the versions that they pin. */
@ApplicationScoped
class Frameworks {
    private final StandingMemoranda memoranda;
    private final Publications publications;

    Frameworks(StandingMemoranda memoranda, Publications publications) {
        this.memoranda = memoranda;
        this.publications = publications;
    }

    /**
     * The framework of each content.
     *
     * @param beginning whether some are still to begin: only for such it matters what followed the versions that they pin
     */
    Supplier<Function<AgreementContent, Framework>> of(
            Asking asking, Collection<AgreementContent> contents, boolean beginning) {
        Set<QualificationVersion> pinned = contents.stream()
                .flatMap(content -> content.qualification().stream())
                .collect(Collectors.toSet());
        Set<UnitVersion> targeted = contents.stream()
                .flatMap(content -> content.targets().stream())
                .map(AgreementTarget::unit)
                .collect(Collectors.toSet());
        var cited = memoranda.find(
                asking,
                contents.stream()
                        .map(AgreementContent::memorandumId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        Supplier<Followers> followers =
                beginning ? publications.followers(asking, targeted, pinned) : () -> Followers.UNASKED;
        var qualifications = publications.qualifications(pinned);
        var units = publications.units(targeted);
        return () -> content -> new Framework(
                Optional.ofNullable(content.memorandumId())
                        .map(cited.get()::get)
                        .flatMap(memorandum -> citedBy(content, memorandum)),
                content.qualification().map(qualifications::get),
                content.qualification().flatMap(followers.get()::newerFrom),
                content.targets().stream()
                        .map(AgreementTarget::unit)
                        .filter(units::containsKey)
                        .distinct()
                        .collect(Collectors.toMap(
                                Function.identity(), unit -> followers.get().withTransition(units.get(unit)))));
    }

    /** A memorandum of other institutions looks like one that does not exist. */
    private static Optional<CitedMemorandum> citedBy(AgreementContent content, StandingMemorandum memorandum) {
        return memorandum.content().names(content.homeInstitutionId())
                        && memorandum.content().names(content.hostInstitutionId())
                ? Optional.of(new CitedMemorandum(
                        memorandum.id(),
                        memorandum.version(),
                        memorandum.content(),
                        memorandum.validityBetween(content.homeInstitutionId(), content.hostInstitutionId()),
                        memorandum.terms().lastDays()))
                : Optional.empty();
    }
}

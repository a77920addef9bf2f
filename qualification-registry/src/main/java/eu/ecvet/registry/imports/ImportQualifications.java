package eu.ecvet.registry.imports;

import static eu.ecvet.registry.imports.ImportFinding.error;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.act.Transactions;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.act.Violation;
import eu.ecvet.platform.json.ContentHash;
import eu.ecvet.registry.RegistryRule;
import eu.ecvet.registry.lifecycle.Lifecycle;
import eu.ecvet.registry.lifecycle.VersionState;
import eu.ecvet.registry.qualification.Qualification;
import eu.ecvet.registry.qualification.QualificationAccess;
import eu.ecvet.registry.qualification.QualificationContent;
import eu.ecvet.registry.qualification.QualificationRules;
import eu.ecvet.registry.qualification.QualificationSpecification;
import eu.ecvet.registry.qualification.Qualifications;
import eu.ecvet.registry.unit.Unit;
import eu.ecvet.registry.unit.UnitAccess;
import eu.ecvet.registry.unit.UnitContent;
import eu.ecvet.registry.unit.UnitSpecification;
import eu.ecvet.registry.unit.Units;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Takes over a qualification with its units from another register as drafts of the importing institution. The same source
 * again changes nothing. A unit is recognised by its identity in the source together with its content, never by its code.
 * What a person changed in a draft is not overwritten.
 */
@ApplicationScoped
class ImportQualifications {
    private final Units units;
    private final UnitAccess unitAccess;
    private final Qualifications qualifications;
    private final QualificationAccess access;
    private final ContentHash hash;
    private final ImportRuns runs;
    private final Transactions transactions;
    private final Validator shape;

    ImportQualifications(
            Units units,
            UnitAccess unitAccess,
            Qualifications qualifications,
            QualificationAccess access,
            ContentHash hash,
            ImportRuns runs,
            Transactions transactions,
            Validator shape) {
        this.units = units;
        this.unitAccess = unitAccess;
        this.qualifications = qualifications;
        this.access = access;
        this.hash = hash;
        this.runs = runs;
        this.transactions = transactions;
        this.shape = shape;
    }

    /** Writes drafts and reports row by row. */
    @UseCase
    Answer<ImportReport> run(Actor actor, SourceQualification source) {
        return take(actor, source, false);
    }

    /** Does the same and undoes it at the end; only the report stays. */
    Answer<ImportReport> rehearse(Actor actor, SourceQualification source) throws Exception {
        var outcome = transactions.call(() -> take(actor, source, true), anything -> true);
        if (outcome instanceof Answer.Done<ImportReport>(var report)) {
            runs.keep(actor.institution().orElseThrow(), report);
        }
        return outcome;
    }

    private Answer<ImportReport> take(Actor actor, SourceQualification source, boolean dryRun) {
        var refused = refusal(actor, source);
        if (refused.isPresent()) {
            return Answer.refused(refused.get());
        }
        var owner = actor.institution().orElseThrow();
        var existing = qualifications.imported(owner, Eperusteet.FORMAT, source.sourceId(), source.composition());
        List<QualificationSpecification> versions =
                existing.map(one -> qualifications.versionsOf(one.id())).orElse(List.of());
        Set<UnitId> listedBefore = new HashSet<>();
        versions.forEach(version -> version.content().units().forEach(unit -> listedBefore.add(unit.unitId())));
        var tooLong = tooLong(source);
        if (!tooLong.isEmpty()) {
            return Answer.broken(tooLong);
        }
        List<ImportRow> rows = new ArrayList<>();
        Map<String, UnitVersion> here = new HashMap<>();
        for (SourceUnit unit : source.units()) {
            rows.add(take(actor, owner, unit, source.sourceVersion(), listedBefore, here, dryRun));
        }
        QualificationContent content = source.content().apply(here);
        List<Violation> violations = QualificationRules.ofDraft(content, "");
        if (!violations.isEmpty()) {
            return Answer.broken(violations);
        }
        rows.addFirst(take(actor, owner, source, existing, versions, content, dryRun));
        rows.addAll(source.groups());
        var report = ImportReport.of(UUID.randomUUID(), dryRun, Eperusteet.FORMAT, source, rows);
        if (!dryRun) {
            runs.keep(owner, report);
        }
        return Answer.done(report);
    }

    /** BR-C06: what a person could not write into a draft, an import does not write either. */
    private List<Violation> tooLong(SourceQualification source) {
        return Stream.concat(
                        shape.validate(source.content().apply(Map.of())).stream()
                                .map(broken -> outOfShape("", source.title(), broken)),
                        source.units().stream().flatMap(unit -> unit.content().stream()
                                .flatMap(content -> shape.validate(content).stream())
                                .map(broken -> outOfShape(unit.pointer(), unit.title(), broken))))
                .toList();
    }

    private static Violation outOfShape(String pointer, String title, ConstraintViolation<?> broken) {
        return RegistryRule.IMPORT_NOT_UNDERSTOOD.at(
                pointer, "'%s': %s %s.".formatted(title, broken.getPropertyPath(), broken.getMessage()));
    }

    /** BR-Q15, BR-P06: an import designs units and a qualification, and sets points where the source has some. */
    private Optional<Refusal> refusal(Actor actor, SourceQualification source) {
        var id = new QualificationId(new UUID(0, 0));
        var content = source.content().apply(Map.of());
        return access.refusalToDesign(actor, id, content)
                .or(() -> unitAccess.refusalToDesign(
                        actor, actor.institution().orElse(null), new UnitId(id.value()), null))
                .or(() -> content.hasPoints() ? access.refusalToAllocate(actor, id, content) : Optional.empty());
    }

    private ImportRow take(
            Actor actor,
            InstitutionId owner,
            SourceUnit unit,
            String sourceVersion,
            Set<UnitId> listedBefore,
            Map<String, UnitVersion> here,
            boolean dryRun) {
        if (unit.content().isEmpty()) {
            return row(unit, ImportRow.Result.REJECTED, null, null, dryRun);
        }
        UnitContent content = unit.content().get();
        String said = hash.of(Map.of("code", unit.code(), "content", content));
        var candidates = units.imported(owner, Eperusteet.FORMAT, unit.sourceId()).stream()
                .flatMap(one -> units.versionsOf(one.id()).stream())
                .toList();
        var known = candidates.stream()
                .filter(version -> version.lifecycle().state() != VersionState.DISCARDED)
                .filter(version -> said.equals(version.sourceHash()))
                .reduce((earlier, later) -> later);
        if (known.isPresent()) {
            return taken(unit, ImportRow.Result.UNCHANGED, known.get(), here, null, dryRun);
        }
        var revised = candidates.stream()
                .filter(version -> listedBefore.contains(version.unitId()))
                .reduce((earlier, later) -> later);
        if (revised.isEmpty()) {
            var created = Unit.imported(
                    new UnitId(UUID.randomUUID()), unit.code(), owner, Eperusteet.FORMAT, unit.sourceId());
            var version = new UnitSpecification(created, 1, content.identified(), actor.person());
            version.cameFrom(sourceVersion, said);
            units.add(created);
            units.add(version);
            return taken(unit, ImportRow.Result.CREATED, version, here, null, dryRun);
        }
        var last = revised.get();
        return switch (revision(last.lifecycle(), last.sourceVersion(), sourceVersion)) {
            case KEEP -> taken(unit, ImportRow.Result.UNCHANGED, last, here, null, dryRun);
            case IN_USE -> taken(unit, ImportRow.Result.REJECTED, last, here, inUse(last.lifecycle()), dryRun);
            case REPLACE -> {
                last.replaceFromSource(content.identifiedLike(last.content()), actor.person());
                last.cameFrom(sourceVersion, said);
                yield taken(unit, ImportRow.Result.UPDATED, last, here, null, dryRun);
            }
            case NEXT -> {
                var next = new UnitSpecification(last.unit(), last.number() + 1, content.identified(), actor.person());
                next.cameFrom(sourceVersion, said);
                units.add(next);
                yield taken(unit, ImportRow.Result.UPDATED, next, here, null, dryRun);
            }
        };
    }

    private ImportRow take(
            Actor actor,
            InstitutionId owner,
            SourceQualification source,
            Optional<Qualification> existing,
            List<QualificationSpecification> versions,
            QualificationContent content,
            boolean dryRun) {
        String said = hash.of(Map.of("code", source.code(), "content", content));
        var known = versions.stream()
                .filter(version -> version.lifecycle().state() != VersionState.DISCARDED)
                .filter(version -> said.equals(version.sourceHash()))
                .findFirst();
        if (known.isPresent()) {
            return row(source, ImportRow.Result.UNCHANGED, known.get(), null, dryRun);
        }
        if (existing.isEmpty()) {
            var created = Qualification.imported(
                    new QualificationId(UUID.randomUUID()),
                    source.code(),
                    owner,
                    Eperusteet.FORMAT,
                    source.sourceId(),
                    source.composition());
            var version = new QualificationSpecification(created, 1, content, actor.person());
            version.cameFrom(source.sourceVersion(), said);
            qualifications.add(created);
            qualifications.add(version);
            return row(source, ImportRow.Result.CREATED, version, null, dryRun);
        }
        var last = versions.getLast();
        return switch (revision(last.lifecycle(), last.sourceVersion(), source.sourceVersion())) {
            case KEEP -> row(source, ImportRow.Result.UNCHANGED, last, null, dryRun);
            case IN_USE -> row(source, ImportRow.Result.REJECTED, last, inUse(last.lifecycle()), dryRun);
            case REPLACE -> {
                last.replaceFromSource(content, actor.person());
                last.cameFrom(source.sourceVersion(), said);
                qualifications.write(last);
                yield row(source, ImportRow.Result.UPDATED, last, null, dryRun);
            }
            case NEXT -> {
                var next = new QualificationSpecification(
                        last.qualification(), last.number() + 1, content, actor.person());
                next.cameFrom(source.sourceVersion(), said);
                qualifications.add(next);
                yield row(source, ImportRow.Result.UPDATED, next, null, dryRun);
            }
        };
    }

    private enum Revision {
        KEEP,
        IN_USE,
        REPLACE,
        NEXT
    }

    /** What to do with other words of the source about something that is here already. */
    private static Revision revision(Lifecycle last, String hadVersion, String hasVersion) {
        return switch (last.state()) {
            case DRAFT -> last.isEdited() ? Revision.IN_USE : Revision.REPLACE;
            case IN_REVIEW, APPROVED -> Revision.IN_USE;
            // The same source read with other decisions: those belong into the drafts, not into a new version.
            case PUBLISHED, SUPERSEDED -> hasVersion.equals(hadVersion) ? Revision.KEEP : Revision.NEXT;
            case DISCARDED -> Revision.NEXT;
        };
    }

    private static ImportFinding inUse(Lifecycle last) {
        return error(
                "DRAFT_IN_USE",
                last.state() == VersionState.DRAFT
                        ? "The source says something else now, but a person changed the draft since it was imported."
                        : "The source says something else now, but the version is %s.".formatted(last.state()),
                "The version here was left as it is. Take the change over by hand, or discard the version and import again.");
    }

    private static ImportRow taken(
            SourceUnit unit,
            ImportRow.Result result,
            UnitSpecification version,
            Map<String, UnitVersion> here,
            ImportFinding more,
            boolean dryRun) {
        here.put(unit.sourceId(), new UnitVersion(version.unitId(), version.number()));
        return row(unit, result, version, more, dryRun);
    }

    private static ImportRow row(
            SourceUnit unit, ImportRow.Result result, UnitSpecification version, ImportFinding more, boolean dryRun) {
        boolean written = version != null && !(dryRun && result == ImportRow.Result.CREATED);
        return new ImportRow(
                unit.pointer(),
                ImportRow.Kind.UNIT,
                unit.code(),
                unit.title(),
                result,
                written ? version.unitId().value() : null,
                written ? version.number() : null,
                with(unit.findings(), more));
    }

    private static ImportRow row(
            SourceQualification source,
            ImportRow.Result result,
            QualificationSpecification version,
            ImportFinding more,
            boolean dryRun) {
        boolean written = !(dryRun && result == ImportRow.Result.CREATED);
        return new ImportRow(
                "",
                ImportRow.Kind.QUALIFICATION,
                source.code(),
                source.title(),
                result,
                written ? version.qualificationId().value() : null,
                written ? version.number() : null,
                with(source.findings(), more));
    }

    private static List<ImportFinding> with(List<ImportFinding> findings, ImportFinding more) {
        if (more == null) {
            return findings;
        }
        List<ImportFinding> all = new ArrayList<>(findings);
        all.add(more);
        return all;
    }
}

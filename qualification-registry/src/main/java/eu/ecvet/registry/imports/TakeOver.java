package eu.ecvet.registry.imports;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Act;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.json.ContentHash;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.registry.RegistryRule;
import eu.ecvet.registry.composition.ListedUnit;
import eu.ecvet.registry.imports.source.Source;
import eu.ecvet.registry.imports.source.SourceQualification;
import eu.ecvet.registry.imports.source.SourceUnit;
import eu.ecvet.registry.qualification.QualificationSpecification;
import eu.ecvet.registry.qualification.Qualifications;
import eu.ecvet.registry.qualification.content.QualificationContent;
import eu.ecvet.registry.qualification.content.QualificationRules;
import eu.ecvet.registry.unit.UnitSpecification;
import eu.ecvet.registry.unit.Units;
import eu.ecvet.registry.unit.content.UnitContent;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes what a source says as drafts of the importing institution. The same source again changes nothing. A unit is
 * recognised by its identity in the source together with its content, never by its code. What a person changed in a draft is
 * not overwritten.
 */
@ApplicationScoped
class TakeOver {
    private final Units units;
    private final Qualifications qualifications;
    private final ImportAccess access;
    private final ContentHash hash;
    private final ImportRuns runs;
    private final Validator shape;

    TakeOver(
            Units units,
            Qualifications qualifications,
            ImportAccess access,
            ContentHash hash,
            ImportRuns runs,
            Validator shape) {
        this.units = units;
        this.qualifications = qualifications;
        this.access = access;
        this.hash = hash;
        this.runs = runs;
        this.shape = shape;
    }

    /** Writes drafts and reports row by row. */
    @UseCase
    Answer<ImportReport> run(Actor actor, SourceQualification source) {
        return take(actor, source, false).map(report -> {
            runs.keep(actor.institution().orElseThrow(), report);
            return report;
        });
    }

    /** Does the same and undoes it at the end; only the report stays. */
    @UseCase(rehearsal = true)
    Answer<ImportReport> rehearse(Actor actor, SourceQualification source) {
        return take(actor, source, true);
    }

    private Answer<ImportReport> take(Actor actor, SourceQualification source, boolean dryRun) {
        record Rows(QualificationContent content, List<ImportRow> units, List<QualificationSpecification> before) {}
        return Act.on(source)
                .may(read -> access.refusalOf(actor, read))
                .rules(this::violations)
                .make(read -> {
                    var owner = actor.institution().orElseThrow();
                    var before = versionsOf(owner, read.source());
                    Map<String, UnitVersion> here = new HashMap<>();
                    var rows = units(actor, owner, read, before, here, dryRun);
                    return new Rows(read.pinned(here), rows, before);
                })
                .answer(rows -> {
                    List<ImportRow> all = new ArrayList<>();
                    all.add(ImportRow.of(source, qualification(actor, source, rows.content(), rows.before()), dryRun));
                    all.addAll(rows.units());
                    source.notedGroups().stream().map(ImportRow::of).forEach(all::add);
                    return ImportReport.of(UUID.randomUUID(), dryRun, source.source(), all);
                });
    }

    /** BR-C06: an import writes what a person could write into a draft, and nothing before every rule has spoken. */
    private List<Violation> violations(SourceQualification read) {
        List<Violation> shapeless = outOfShape(read);
        return shapeless.isEmpty() ? QualificationRules.ofDraft(read.pinned(placeholders(read)), "") : shapeless;
    }

    /** Units that are not here yet have no identity; for the rules of a draft any one will do. */
    private static Map<String, UnitVersion> placeholders(SourceQualification read) {
        return read.units().stream()
                .filter(unit -> unit.content().isPresent())
                .collect(Collectors.toMap(
                        SourceUnit::sourceId,
                        unit -> new UnitVersion(new UnitId(UUID.randomUUID()), 1),
                        (one, other) -> one));
    }

    private List<QualificationSpecification> versionsOf(InstitutionId owner, Source source) {
        return qualifications
                .imported(owner, source.register(), source.id(), source.composition())
                .map(one -> qualifications.all(one.uuid()))
                .orElse(List.of());
    }

    private List<ImportRow> units(
            Actor actor,
            InstitutionId owner,
            SourceQualification source,
            List<QualificationSpecification> before,
            Map<String, UnitVersion> here,
            boolean dryRun) {
        Set<UnitId> listedBefore = before.stream()
                .flatMap(version -> version.content().units().stream())
                .map(ListedUnit::unitId)
                .collect(Collectors.toSet());
        return source.units().stream()
                .map(unit -> {
                    var taken = unit(actor, owner, unit, source.source(), listedBefore);
                    if (taken.version() != null) {
                        here.put(
                                unit.sourceId(),
                                new UnitVersion(
                                        taken.version().unitId(),
                                        taken.version().number()));
                    }
                    return ImportRow.of(unit, taken, dryRun);
                })
                .toList();
    }

    private Taken<UnitSpecification> unit(
            Actor actor, InstitutionId owner, SourceUnit unit, Source source, Set<UnitId> listedBefore) {
        if (unit.content().isEmpty()) {
            return Taken.refused();
        }
        UnitContent content = unit.content().get();
        var versions = units.imported(owner, source.register(), unit.sourceId()).stream()
                .flatMap(one -> units.all(one.uuid()).stream())
                .toList();
        return Taken.of(
                versions,
                versions.stream()
                        .filter(version -> listedBefore.contains(version.unitId()))
                        .reduce((earlier, later) -> later),
                hash.of(Map.of("code", unit.code(), "content", content)),
                source.version(),
                new UnitWriting(units, actor, source, unit, content));
    }

    private Taken<QualificationSpecification> qualification(
            Actor actor,
            SourceQualification source,
            QualificationContent content,
            List<QualificationSpecification> versions) {
        return Taken.of(
                versions,
                versions.stream().reduce((earlier, later) -> later),
                hash.of(Map.of("code", source.code(), "content", content)),
                source.source().version(),
                new QualificationWriting(qualifications, actor, source, content));
    }

    /** BR-C06: what a person could not write into a draft, an import does not write either. */
    private List<Violation> outOfShape(SourceQualification source) {
        return Stream.concat(
                        shape.validate(source.pinned(Map.of())).stream()
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
}

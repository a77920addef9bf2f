package eu.ecvet.registry.qualification;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.registry.RegistryRule;
import eu.ecvet.registry.composition.CompositionRules;
import eu.ecvet.registry.points.AllocationRecordRules;
import eu.ecvet.registry.points.PointsConfig;
import eu.ecvet.registry.points.SumRules;
import eu.ecvet.registry.qualification.content.ListedVersion;
import eu.ecvet.registry.qualification.content.QualificationContent;
import eu.ecvet.registry.qualification.content.QualificationRules;
import eu.ecvet.registry.unit.UnitReview;
import eu.ecvet.registry.unit.UnitSpecification;
import eu.ecvet.registry.version.Validity;
import eu.ecvet.registry.version.VersionState;
import eu.ecvet.registry.version.act.Findings;
import eu.ecvet.registry.version.act.Review;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.UnitId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that stands between a version and its publication, its unpublished units included, without changing anything.
 * From when it will be valid is said at publication and not missed here.
 */
@ApplicationScoped
class QualificationFindings {
    private static final Pattern UNIT = Pattern.compile(Review.CONTENT + "/units/(\\d+)(/.*)?");
    private static final int NAMED = 5;

    private final Qualifications qualifications;
    private final QualificationAccess access;
    private final UnitReview units;
    private final PointsConfig points;

    QualificationFindings(
            Qualifications qualifications, QualificationAccess access, UnitReview units, PointsConfig points) {
        this.qualifications = qualifications;
        this.access = access;
        this.units = units;
        this.points = points;
    }

    @UseCase
    Answer<Findings> of(Actor actor, QualificationId id, int number) {
        return Answer.found(
                        qualifications.find(id, number).filter(version -> access.mayRead(actor, version)),
                        "This version of the qualification")
                .map(this::of);
    }

    private Findings of(QualificationSpecification version) {
        var content = version.content();
        var composition = content.composition();
        var warnings = Stream.of(
                        AllocationRecordRules.totalFollowsTheConvention(
                                composition, content.allocation(), points.perYear(), Review.CONTENT)
                                .stream(),
                        SumRules.choicesWereChecked(composition, Review.CONTENT).stream(),
                        CompositionRules.combinationsWereChecked(composition, Review.CONTENT).stream())
                .flatMap(warning -> warning)
                .toList();
        if (version.state().isPublic()) {
            return Findings.of(List.of(), warnings);
        }
        var listed = qualifications.unitsOf(content);
        var carried = content.units().stream()
                .map(unit -> listed.get(unit.unitId()))
                .filter(Objects::nonNull)
                .distinct()
                .filter(unit -> unit.state().isOpen() && unit.owner().equals(version.owner()))
                .toList();
        // A unit that is still being prepared counts as finished here: what it lacks is told as its own.
        Map<UnitId, ListedVersion> finished = listed.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, unit -> ListedVersion.of(unit.getValue(), VersionState.PUBLISHED, carried)));
        var errors = Stream.concat(
                        carried.stream().flatMap(unit -> units.findings(unit).stream()
                                .map(violation ->
                                        new OfUnit(violation, unit.of().code()))),
                        QualificationRules.ofPublication(
                                        content,
                                        finished,
                                        points.steps(),
                                        Validity.of(content.validity()),
                                        Optional.empty(),
                                        Review.CONTENT)
                                .stream()
                                .map(violation -> new OfUnit(violation, codeOf(violation, content, listed))))
                .filter(one -> !one.violation().code().equals(RegistryRule.VALIDITY_REQUIRED.name()))
                .toList();
        return Findings.of(together(errors), warnings);
    }

    /** A violation, and the code of the unit that it is about; null where it is about the qualification. */
    private record OfUnit(Violation violation, String unit) {
        List<String> cause() {
            return List.of(violation.code(), violation.detail());
        }
    }

    /** One cause is told once, with the units that it is about. */
    private static List<Violation> together(List<OfUnit> errors) {
        Map<List<String>, List<OfUnit>> byCause = new LinkedHashMap<>();
        errors.forEach(one -> byCause.computeIfAbsent(
                        one.unit() == null ? List.of(one.violation().toString()) : one.cause(),
                        first -> new ArrayList<>())
                .add(one));
        return byCause.values().stream().map(QualificationFindings::oneOf).toList();
    }

    private static Violation oneOf(List<OfUnit> same) {
        var violation = same.getFirst().violation();
        if (same.getFirst().unit() == null) {
            return violation;
        }
        var codes = same.stream().map(OfUnit::unit).distinct().toList();
        String named = String.join(", ", codes.subList(0, Math.min(NAMED, codes.size())));
        String all = codes.size() > NAMED ? "%s and %d more".formatted(named, codes.size() - NAMED) : named;
        return new Violation(
                violation.code(),
                violation.rule(),
                "%s %s: %s".formatted(codes.size() == 1 ? "Unit" : "Units", all, violation.detail()),
                codes.size() == 1 ? violation.pointer() : Review.CONTENT + "/units");
    }

    private static String codeOf(
            Violation violation, QualificationContent content, Map<UnitId, UnitSpecification> listed) {
        var unit = UNIT.matcher(violation.pointer());
        return unit.matches()
                ? Optional.ofNullable(listed.get(content.units()
                                .get(Integer.parseInt(unit.group(1)))
                                .unitId()))
                        .map(version -> version.of().code())
                        .orElse(null)
                : null;
    }
}

package eu.ecvet.recognition.judgement.gathering;

import eu.ecvet.functions.ActObject;
import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.FunctionsHeld;
import eu.ecvet.platform.rule.Remark;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.recognition.casefile.CaseFile;
import eu.ecvet.recognition.casefile.CaseFile.Expected;
import eu.ecvet.recognition.judgement.CoverageRules;
import eu.ecvet.recognition.judgement.gathering.CaseFacts.Gathered;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.UnitId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What speaks against a case beyond its outcomes: dates outside the memorandum, functions not held (BR-V01, BR-I01). */
@ApplicationScoped
class Circumstances {
    private final Authorities authorities;

    Circumstances(Authorities authorities) {
        this.authorities = authorities;
    }

    List<Remark> of(Gathered known, LocalDate on) {
        CaseFile file = known.opened().file();
        Set<Remark> remarks = new LinkedHashSet<>();
        known.agreement().ifPresent(agreement -> CoverageRules.mouCovers(file.positive(), agreement.coverage())
                .forEach(violation -> remarks.add(Remark.warning(violation))));
        var functions = new Functions(authorities, new HashMap<>());
        for (int i = 0; i < file.targets().size(); i++) {
            String at = "/units/" + i;
            whereItWasTaught(known, file.targets().get(i), functions)
                    .forEach(violation -> remarks.add(remark(violation, at)));
        }
        for (int i = 0; i < file.targets().size(); i++) {
            String at = "/units/" + i;
            whereItIsJudged(known, file.targets().get(i), functions, on)
                    .forEach(violation -> remarks.add(remark(violation, at)));
        }
        return List.copyOf(remarks);
    }

    /** BR-A01, BR-T01: the assessors held ASSESS when they assessed, the host AWARD_CREDIT when it issued the transcript. */
    private static Stream<Violation> whereItWasTaught(Gathered known, Expected target, Functions functions) {
        ActObject taught = known.qualification().asTaughtAnywhere(known.unit(target));
        Stream<Violation> assessing = known.opened().file().positive(target.unitId()).stream()
                .filter(assessed -> assessed.assessingInstitutionId() != null && assessed.assessedOn() != null)
                .flatMap(assessed -> functions
                        .heldForEither(
                                assessed.assessingInstitutionId(),
                                Function.ASSESS,
                                taught.withSetting(assessed.setting()),
                                target.hostUnitId(),
                                assessed.assessedOn())
                        .map(violation -> about("assessing", violation))
                        .stream());
        Stream<Violation> hosting = Optional.ofNullable(known.opened().file().transcript())
                .flatMap(transcript -> functions.heldForEither(
                        transcript.hostInstitutionId(),
                        Function.AWARD_CREDIT,
                        taught,
                        target.hostUnitId(),
                        transcript.issuedOn()))
                .map(violation -> about("hosting", violation))
                .stream();
        return Stream.concat(assessing, hosting);
    }

    /** BR-V01, BR-R01: those who validate and recognise hold the functions on the day of the decision. */
    private static Stream<Violation> whereItIsJudged(
            Gathered known, Expected target, Functions functions, LocalDate on) {
        ActObject unit = known.qualification().asObject().withUnit(target.unitId());
        return known.settings(target)
                .map(unit::withSetting)
                .flatMap(object -> Stream.concat(
                        functions
                                .held(known.opened().validating(), Function.VALIDATE, object, on)
                                .map(violation -> about("validating", violation))
                                .stream(),
                        functions
                                .held(known.opened().recognising(), Function.RECOGNISE_UNIT, object, on)
                                .map(violation -> about("recognising", violation))
                                .stream()));
    }

    private static Violation about(String institution, Violation violation) {
        return new Violation(
                violation.code(),
                violation.rule(),
                "About the %s institution: %s".formatted(institution, violation.detail()),
                "");
    }

    private static Remark remark(Violation violation, String at) {
        return new Remark(violation.code(), violation.rule(), violation.detail(), at, Remark.Severity.WARNING);
    }

    /** The functions of each institution, read once for a case. */
    private record Functions(Authorities authorities, Map<InstitutionId, FunctionsHeld> known) {

        Optional<Violation> held(InstitutionId institution, Function function, ActObject object, LocalDate on) {
            return known.computeIfAbsent(institution, authorities::held).refusalOf(function, object, on);
        }

        /** The scope of a host names its own units or those of the partner; either covers the act (BR-L02, BR-A01). */
        Optional<Violation> heldForEither(
                InstitutionId institution, Function function, ActObject homeUnit, UnitId hostUnit, LocalDate on) {
            Optional<Violation> forHomeUnit = held(institution, function, homeUnit, on);
            return forHomeUnit.isEmpty() || hostUnit == null
                    ? forHomeUnit
                    : held(institution, function, homeUnit.withUnit(hostUnit), on)
                            .flatMap(violation -> forHomeUnit);
        }
    }
}

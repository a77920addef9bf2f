package eu.ecvet.records.heard.agreement;

import eu.ecvet.composition.NormalForm;
import eu.ecvet.composition.Part;
import eu.ecvet.composition.Requirements;
import eu.ecvet.records.heard.agreement.AgreementTerms.Target;
import eu.ecvet.records.heard.specification.QualificationSpecification;
import eu.ecvet.records.heard.specification.QualificationSpecification.UnitInQualification;
import eu.ecvet.records.heard.specification.UnitSpecification;
import eu.ecvet.records.heard.specification.UnitSpecification.LearningOutcome;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.OutcomeCategory;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A running Learning Agreement of January and February 2026 for rule tests. */
public final class Agreed {
    public static final InstitutionId HOME = new InstitutionId(new UUID(1, 1));
    public static final InstitutionId HOST = new InstitutionId(new UUID(1, 2));
    public static final InstitutionId STRANGER = new InstitutionId(new UUID(1, 3));
    public static final LearnerId LEARNER = new LearnerId(new UUID(2, 1));
    public static final LegalPeriod PERIOD =
            new LegalPeriod(LocalDate.parse("2026-01-12"), LocalDate.parse("2026-02-06"));
    public static final LegalPeriod COVERAGE =
            new LegalPeriod(LocalDate.parse("2025-09-01"), LocalDate.parse("2026-08-05"));

    private Agreed() {}

    public static RunningAgreement on(UnitSpecification unit, List<OutcomeId> outcomes) {
        var agreement = new RunningAgreement(new LearningAgreementId(new UUID(3, 1)), LEARNER);
        agreement.activate(
                1,
                HOME,
                HOST,
                new AgreementTerms(
                        "sha-256:0",
                        List.of(HOST),
                        HOME,
                        HOME,
                        new QualificationId(new UUID(4, 1)),
                        1,
                        List.of(new Target(unit.unitId(), unit.unitVersion(), outcomes, null)),
                        List.of("Practical test", "Oral examination"),
                        PERIOD),
                COVERAGE);
        return agreement;
    }

    public static RunningAgreement ended(RunningAgreement agreement, Ending how, String on) {
        agreement.end(how, LocalDate.parse(on));
        return agreement;
    }

    /** A unit with an outcome for every code; ids follow from unit and position. */
    public static UnitSpecification unit(int number, String title, String... outcomeCodes) {
        return new UnitSpecification(
                new UnitId(new UUID(5, number)),
                1,
                "U" + number,
                LocalizedText.of("en", title),
                "en",
                IntStream.range(0, outcomeCodes.length)
                        .mapToObj(i -> new LearningOutcome(
                                outcome(number, i),
                                outcomeCodes[i],
                                OutcomeCategory.SKILL,
                                true,
                                LocalizedText.of("en", "Outcome " + outcomeCodes[i])))
                        .toList(),
                null,
                LegalPeriod.since(LocalDate.parse("2020-01-01")));
    }

    /** The same unit version, valid until that day. */
    public static UnitSpecification validUntil(UnitSpecification unit, String last) {
        return new UnitSpecification(
                unit.unitId(),
                unit.unitVersion(),
                unit.code(),
                unit.title(),
                unit.language(),
                unit.outcomes(),
                unit.eqfLevel(),
                new LegalPeriod(unit.validity().from(), LocalDate.parse(last)));
    }

    /** A qualification of one mandatory unit. */
    public static QualificationSpecification qualification(int number, UnitSpecification unit) {
        return new QualificationSpecification(
                new QualificationId(new UUID(4, number)),
                1,
                "Q" + number,
                LocalizedText.of("en", "Qualification " + number),
                "en",
                "BE",
                4,
                "1012",
                null,
                List.of(new UnitInQualification(unit.unitId(), unit.unitVersion(), Obligation.MANDATORY, null)),
                allRequired(new UnitInQualification(unit.unitId(), unit.unitVersion(), Obligation.MANDATORY, null)));
    }

    /** A qualification that asks for all of these units and nothing else. */
    public static NormalForm allRequired(UnitInQualification... units) {
        return NormalForm.of(new Requirements(
                null,
                Stream.of(units)
                        .map(unit -> new Part.Member(new Part.Unit(unit.unitId(), unit.points()), true))
                        .toList(),
                List.of()));
    }

    public static OutcomeId outcome(int unit, int position) {
        return new OutcomeId(new UUID(6, unit * 100L + position));
    }
}

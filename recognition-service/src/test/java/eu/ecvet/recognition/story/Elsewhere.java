package eu.ecvet.recognition.story;

import eu.ecvet.platform.testing.told.Told;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.UnitId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What happened in the other services before recognition, told by the events that they publish. */
final class Elsewhere {

    private Elsewhere() {}

    static InstitutionId institution(String country, Function... functions) {
        var id = new InstitutionId(UUID.randomUUID());
        functions(id, country, null, functions);
        return id;
    }

    /** @param until last day of all functions; null: until further notice */
    static void functions(InstitutionId id, String country, LocalDate until, Function... functions) {
        functions(id, country, until, Map.of(), "Europe/Brussels", functions);
    }

    /** A host whose functions are limited to units of that level. */
    static InstitutionId hostOnLevel(int level, String country, Function... functions) {
        var id = new InstitutionId(UUID.randomUUID());
        functions(id, country, null, Map.of("eqfLevels", List.of(level)), "Europe/Brussels", functions);
        return id;
    }

    static InstitutionId institutionIn(ZoneId zone, String country, Function... functions) {
        var id = new InstitutionId(UUID.randomUUID());
        functions(id, country, null, Map.of(), zone.getId(), functions);
        return id;
    }

    private static void functions(
            InstitutionId id,
            String country,
            LocalDate until,
            Map<String, Object> scope,
            String zone,
            Function... functions) {
        Told.the("institution.functions.changed")
                .with("institutionId", id)
                .with("country", country)
                .with("zone", zone)
                .each("functions", List.of(functions), (held, function) -> held.with("assignmentId", UUID.randomUUID())
                        .with("function", function)
                        // The registry limits functions that decide about qualifications to a country.
                        .with(
                                "scope",
                                function == Function.VALIDATE || function == Function.RECOGNISE_UNIT
                                        ? Map.of("countries", List.of(country))
                                        : scope)
                        .with("validity.until", until))
                .tell();
    }

    /** An institution that validates and recognises what was learnt in certain settings alone. */
    static InstitutionId institutionFor(String setting, String country) {
        var id = new InstitutionId(UUID.randomUUID());
        var scope = Map.of("countries", List.of(country), "learningSettings", List.of(setting));
        Told.the("institution.functions.changed")
                .with("institutionId", id)
                .with("country", country)
                .each("functions", List.of(Function.VALIDATE, Function.RECOGNISE_UNIT), (held, function) -> held.with(
                                "assignmentId", UUID.randomUUID())
                        .with("function", function)
                        .with("scope", scope)
                        .with("validity.until", null))
                .tell();
        return id;
    }

    static LearnerId learner(InstitutionId home) {
        return learner(home, false);
    }

    static LearnerId minor(InstitutionId home) {
        return learner(home, true);
    }

    private static LearnerId learner(InstitutionId home, boolean minor) {
        var id = new LearnerId(UUID.randomUUID());
        Told.the("learner.registered")
                .with("learnerId", id)
                .with("homeInstitutionId", home)
                .with("minor", minor)
                .tell();
        return id;
    }

    /** A unit of learning outcomes; its outcomes are known by their codes, essential ones end in a star. */
    record Unit(UnitId id, int version, Map<String, UUID> outcomes) {

        UUID outcome(String code) {
            return outcomes.get(code);
        }

        List<UUID> outcomes(String... codes) {
            return Arrays.stream(codes).map(outcomes::get).toList();
        }
    }

    static Unit unit(String... codes) {
        Unit unit = newUnit(codes);
        publish(unit, null);
        return unit;
    }

    static Unit newUnit(String... codes) {
        Map<String, UUID> outcomes = new LinkedHashMap<>();
        Arrays.stream(codes).forEach(code -> outcomes.put(code, UUID.randomUUID()));
        return new Unit(new UnitId(UUID.randomUUID()), 1, outcomes);
    }

    /** @param creditValidity ISO 8601 period; null: without limit */
    static void publish(Unit unit, String creditValidity) {
        Told.the("unit.version.published")
                .with("unitId", unit.id())
                .with("unitVersion", unit.version())
                .with("creditValidityPeriod", creditValidity)
                .each("outcomes", unit.outcomes().entrySet(), (part, outcome) -> part.with(
                                "outcomeId", outcome.getValue())
                        .with("code", outcome.getKey())
                        .with("category", outcome.getKey().startsWith("K") ? "KNOWLEDGE" : "SKILL")
                        .with("essential", outcome.getKey().endsWith("*")))
                .tell();
    }

    static QualificationId qualification(String country, String points, Unit... units) {
        return qualification(country, points, false, units);
    }

    /** @param points of each unit; null for a qualification without points */
    static QualificationId qualification(String country, String points, boolean regulated, Unit... units) {
        var id = new QualificationId(UUID.randomUUID());
        publish(id, country, points, regulated, units);
        return id;
    }

    static void publish(QualificationId id, String country, String points, boolean regulated, Unit... units) {
        publish(id, 1, country, points, regulated, units);
    }

    static void publish(
            QualificationId id, int version, String country, String points, boolean regulated, Unit... units) {
        Told.the("qualification.version.published")
                .with("qualificationId", id)
                .with("qualificationVersion", version)
                .with("country", country)
                .with("regulatedProfession", regulated)
                .with("totalPoints", points == null ? null : Integer.toString(Integer.parseInt(points) * units.length))
                .each("units", List.of(units), (part, unit) -> part.with("unitId", unit.id())
                        .with("unitVersion", unit.version())
                        .with("points", points))
                .tell();
    }

    /** One learner's mobility under a Learning Agreement, ready to be changed in the details that a story is about. */
    static final class Mobility {
        final UUID agreement = UUID.randomUUID();
        final UUID transcript = UUID.randomUUID();
        final LearnerId learner;
        final InstitutionId home;
        final InstitutionId validating;
        final InstitutionId recognising;
        final InstitutionId host;
        final QualificationId qualification;
        final Unit unit;
        List<String> targets;
        String standardisation = "LOW";
        boolean automatic;
        String officer;
        Integer threshold;
        String status = "INTEGRAL";
        String coveredUntil = "2026-08-05";
        Integer assessedLevel;
        /** The assessment that the transcript names as the source of its results; null: none. */
        UUID attests;

        LocalDate assessedOn = LocalDate.of(2026, 2, 5);
        private final List<Map<String, Object>> deviations = new ArrayList<>();
        private int transcriptVersion;

        Mobility(
                LearnerId learner,
                InstitutionId home,
                InstitutionId recognising,
                InstitutionId host,
                QualificationId qualification,
                Unit unit) {
            this.learner = learner;
            this.home = home;
            this.validating = home;
            this.recognising = recognising;
            this.host = host;
            this.qualification = qualification;
            this.unit = unit;
            this.targets = List.copyOf(unit.outcomes().keySet());
        }

        Mobility high() {
            standardisation = "HIGH";
            automatic = true;
            officer = "officer-of-the-home-institution";
            return this;
        }

        Mobility deviation(String type, String outcome) {
            Map<String, Object> deviation = new LinkedHashMap<>();
            deviation.put("type", type);
            if (outcome != null) {
                deviation.put("outcomeId", unit.outcome(outcome));
            }
            deviations.add(deviation);
            return this;
        }

        Mobility active() {
            told("learning-agreement.signed").tell();
            told("learning-agreement.active")
                    .with("coverage.from", "2026-01-12")
                    .with("coverage.until", coveredUntil)
                    .tell();
            return this;
        }

        private Told told(String type) {
            return Told.the(type)
                    .with("learningAgreementId", agreement)
                    .with("learnerId", learner)
                    .with("homeInstitutionId", home)
                    .with("hostInstitutionId", host)
                    .with("assessingInstitutionIds", List.of(host))
                    .with("validatingInstitutionId", validating)
                    .with("recognisingInstitutionId", recognising)
                    .with("qualificationId", qualification)
                    .one("targets", target -> target.with("unitId", unit.id())
                            .with("unitVersion", unit.version())
                            .with(
                                    "outcomeIds",
                                    targets.stream().map(unit::outcome).toList())
                            .with("wholeUnit", targets.size() == unit.outcomes().size())
                            .with("status", status)
                            .with("standardisation", standardisation)
                            .with("automaticRecognition", automatic)
                            .with("accountableOfficer", officer)
                            .with("coverageThresholdPercent", threshold)
                            .without("expectedPoints"))
                    .with("agreedMethods", List.of("practical"))
                    .with("memorandumId", UUID.randomUUID());
        }

        /** A transcript version in which the named outcomes are achieved and the other targets are not. */
        Mobility transcript(String... achieved) {
            List<String> positive = List.of(achieved);
            Told.the("transcript.issued")
                    .with("transcriptId", transcript)
                    .with("transcriptVersion", ++transcriptVersion)
                    .with("learningAgreementId", agreement)
                    .with("learnerId", learner)
                    .with("hostInstitutionId", host)
                    .one("units", assessed -> assessed.with("unitId", unit.id())
                            .with("unitVersion", unit.version())
                            .with("assessedEqfLevel", assessedLevel)
                            .each("results", targets, (result, code) -> result.with("outcomeId", unit.outcome(code))
                                    .with("result", positive.contains(code) ? "ACHIEVED" : "NOT_ACHIEVED")
                                    .with("assessmentId", attests)
                                    .with("assessedOn", assessedOn)
                                    .with("assessingInstitutionId", host)))
                    .with("deviations", deviations)
                    .tell();
            return this;
        }

        Mobility wholeTranscript() {
            return transcript(targets.toArray(String[]::new));
        }
    }

    /** An assessment outside a Learning Agreement. */
    static UUID assessment(LearnerId learner, Unit unit, InstitutionId by, LocalDate on, String... achieved) {
        UUID id = UUID.randomUUID();
        assessed(id, learner, unit, by, achieved)
                .with("assessedOn", on)
                .without("learningAgreementId")
                .without("agreementVersion")
                .tell();
        return id;
    }

    /** An assessment outside a Learning Agreement, of what was learnt in that setting. */
    static UUID assessmentOf(String setting, LearnerId learner, Unit unit, InstitutionId by, String... achieved) {
        UUID id = UUID.randomUUID();
        assessed(id, learner, unit, by, achieved)
                .with("setting", setting)
                .without("learningAgreementId")
                .without("agreementVersion")
                .tell();
        return id;
    }

    /** An assessment under the agreement of a mobility. */
    static UUID assessmentUnder(UUID agreement, LearnerId learner, Unit unit, InstitutionId by, String... achieved) {
        UUID id = UUID.randomUUID();
        assessed(id, learner, unit, by, achieved)
                .with("learningAgreementId", agreement)
                .tell();
        return id;
    }

    private static Told assessed(UUID id, LearnerId learner, Unit unit, InstitutionId by, String... achieved) {
        return Told.the("assessment.confirmed")
                .with("assessmentId", id)
                .with("learnerId", learner)
                .with("unitId", unit.id())
                .with("unitVersion", unit.version())
                .with("assessingInstitutionId", by)
                .each("results", List.of(achieved), (result, code) -> result.with("outcomeId", unit.outcome(code)));
    }
}

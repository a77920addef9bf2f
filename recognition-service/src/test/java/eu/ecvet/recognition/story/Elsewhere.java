package eu.ecvet.recognition.story;

import eu.ecvet.platform.testing.OtherServices;
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

    private static final String REGISTRY = "ecvet.registry";
    private static final String MOBILITY = "ecvet.mobility";
    private static final String RECORDS = "ecvet.records";

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
        List<Map<String, Object>> held = Arrays.stream(functions)
                .map(function -> {
                    Map<String, Object> assignment = new LinkedHashMap<>();
                    assignment.put("assignmentId", UUID.randomUUID());
                    assignment.put("function", function);
                    // The registry limits functions that decide about qualifications to a country.
                    assignment.put(
                            "scope",
                            function == Function.VALIDATE || function == Function.RECOGNISE_UNIT
                                    ? Map.of("countries", List.of(country))
                                    : scope);
                    assignment.put(
                            "validity",
                            until == null
                                    ? Map.of("from", "2020-01-01")
                                    : Map.of("from", "2020-01-01", "until", until));
                    return assignment;
                })
                .toList();
        OtherServices.tell(
                REGISTRY,
                "/qualification-registry",
                "institution.functions.changed",
                id.value(),
                Map.of("institutionId", id, "country", country, "zone", zone, "functions", held));
    }

    static LearnerId learner(InstitutionId home) {
        var id = new LearnerId(UUID.randomUUID());
        OtherServices.tell(
                RECORDS,
                "/learner-records",
                "learner.registered",
                id.value(),
                Map.of("learnerId", id, "homeInstitutionId", home, "minor", false));
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
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("unitId", unit.id());
        data.put("unitVersion", unit.version());
        data.put("code", "UAA5");
        data.put("title", Map.of("fr", "Soins des mains et des pieds"));
        data.put("language", "fr");
        data.put("validity", Map.of("from", "2024-01-01"));
        data.put("eqfLevel", 4);
        if (creditValidity != null) {
            data.put("creditValidityPeriod", creditValidity);
        }
        data.put(
                "outcomes",
                unit.outcomes().entrySet().stream()
                        .map(outcome -> Map.of(
                                "outcomeId", outcome.getValue(),
                                "code", outcome.getKey(),
                                "category", outcome.getKey().startsWith("K") ? "KNOWLEDGE" : "SKILL",
                                "essential", outcome.getKey().endsWith("*"),
                                "text", Map.of("fr", "acquis " + outcome.getKey())))
                        .toList());
        OtherServices.tell(
                REGISTRY,
                "/qualification-registry",
                "unit.version.published",
                unit.id().value(),
                data);
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
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("qualificationId", id);
        data.put("qualificationVersion", 1);
        data.put("code", "BEFR-ESTH");
        data.put("title", Map.of("fr", "Esthéticien(ne)"));
        data.put("country", country);
        data.put("eqfLevel", 4);
        data.put("iscedF", "1012");
        data.put("regulatedProfession", regulated);
        data.put("designedBy", UUID.randomUUID());
        data.put("groups", List.of());
        data.put(
                "units",
                Arrays.stream(units)
                        .map(unit -> {
                            Map<String, Object> composed = new LinkedHashMap<>();
                            composed.put("unitId", unit.id());
                            composed.put("unitVersion", unit.version());
                            composed.put("obligation", "MANDATORY");
                            if (points != null) {
                                composed.put("points", points);
                            }
                            return composed;
                        })
                        .toList());
        if (points != null) {
            data.put("totalPoints", Integer.toString(Integer.parseInt(points) * units.length));
        }
        OtherServices.tell(REGISTRY, "/qualification-registry", "qualification.version.published", id.value(), data);
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
            Map<String, Object> target = new LinkedHashMap<>();
            target.put("unitId", unit.id());
            target.put("unitVersion", unit.version());
            target.put("outcomeIds", targets.stream().map(unit::outcome).toList());
            target.put("wholeUnit", targets.size() == unit.outcomes().size());
            target.put("status", status);
            target.put("standardisation", standardisation);
            target.put("automaticRecognition", automatic);
            if (officer != null) {
                target.put("accountableOfficer", officer);
            }
            if (threshold != null) {
                target.put("coverageThresholdPercent", threshold);
            }
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("learningAgreementId", agreement);
            data.put("agreementVersion", 1);
            data.put("contentHash", "sha-256:0");
            data.put("learnerId", learner);
            data.put("homeInstitutionId", home);
            data.put("hostInstitutionId", host);
            data.put("assessingInstitutionIds", List.of(host));
            data.put("validatingInstitutionId", validating);
            data.put("recognisingInstitutionId", recognising);
            data.put("qualificationId", qualification);
            data.put("qualificationVersion", 1);
            data.put("targets", List.of(target));
            data.put("agreedMethods", List.of("practical"));
            data.put("period", Map.of("from", "2026-01-12", "until", "2026-02-06"));
            data.put("memorandumId", UUID.randomUUID());
            data.put("memorandumVersion", 1);
            OtherServices.tell(MOBILITY, "/mobility-agreements", "learning-agreement.signed", agreement, data);
            data.put("coverage", Map.of("from", "2026-01-12", "until", coveredUntil));
            OtherServices.tell(MOBILITY, "/mobility-agreements", "learning-agreement.active", agreement, data);
            return this;
        }

        /** A transcript version in which the named outcomes are achieved and the other targets are not. */
        Mobility transcript(String... achieved) {
            List<String> positive = List.of(achieved);
            Map<String, Object> assessed = new LinkedHashMap<>();
            assessed.put("unitId", unit.id());
            assessed.put("unitVersion", unit.version());
            assessed.put(
                    "results",
                    targets.stream()
                            .map(code -> Map.of(
                                    "outcomeId",
                                    unit.outcome(code),
                                    "result",
                                    positive.contains(code) ? "ACHIEVED" : "NOT_ACHIEVED",
                                    "assessedOn",
                                    assessedOn,
                                    "assessingInstitutionId",
                                    host,
                                    "method",
                                    "practical"))
                            .toList());
            if (assessedLevel != null) {
                assessed.put("assessedEqfLevel", assessedLevel);
            }
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("transcriptId", transcript);
            data.put("transcriptVersion", ++transcriptVersion);
            data.put("learningAgreementId", agreement);
            data.put("agreementVersion", 1);
            data.put("learnerId", learner);
            data.put("hostInstitutionId", host);
            data.put("issuedOn", "2026-02-09");
            data.put("contentHash", "sha-256:1");
            data.put("units", List.of(assessed));
            data.put("deviations", List.copyOf(deviations));
            data.put("additionalOutcomes", List.of());
            OtherServices.tell(RECORDS, "/learner-records", "transcript.issued", transcript, data);
            return this;
        }

        Mobility wholeTranscript() {
            return transcript(targets.toArray(String[]::new));
        }
    }

    /** An assessment outside a Learning Agreement. */
    static UUID assessment(LearnerId learner, Unit unit, InstitutionId by, LocalDate on, String... achieved) {
        UUID id = UUID.randomUUID();
        OtherServices.tell(
                RECORDS,
                "/learner-records",
                "assessment.confirmed",
                id,
                Map.ofEntries(
                        Map.entry("assessmentId", id),
                        Map.entry("learnerId", learner),
                        Map.entry("unitId", unit.id()),
                        Map.entry("unitVersion", unit.version()),
                        Map.entry("attempt", 1),
                        Map.entry("assessedOn", on),
                        Map.entry("assessingInstitutionId", by),
                        Map.entry("setting", "FORMAL"),
                        Map.entry("method", "practical"),
                        Map.entry("deviations", List.of()),
                        Map.entry(
                                "results",
                                Arrays.stream(achieved)
                                        .map(code -> Map.of("outcomeId", unit.outcome(code), "result", "ACHIEVED"))
                                        .toList())));
        return id;
    }
}

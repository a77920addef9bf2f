package eu.ecvet.mobility;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import eu.ecvet.functions.FunctionsHeld;
import eu.ecvet.functions.HeldFunction;
import eu.ecvet.functions.KnownInstitution;
import eu.ecvet.mobility.heard.publication.PublishedQualification;
import eu.ecvet.mobility.heard.publication.PublishedQualification.QualificationUnit;
import eu.ecvet.mobility.heard.publication.PublishedUnit;
import eu.ecvet.platform.json.StrictJson;
import eu.ecvet.platform.testing.told.Told;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.MemorandumId;
import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A beauty school in Gosselies with its jury, a school in Lille, a learner, and the qualification of six units of which
 * UAA5 (hands and feet) is learned abroad. Invented, with ids of its own each time, so that no test meets another's data.
 */
public final class Example {
    public static final ObjectMapper JSON = json();
    public static final LocalDate EARLY = LocalDate.of(2020, 1, 1);

    public final InstitutionId school = new InstitutionId(UUID.randomUUID());
    public final InstitutionId jury = new InstitutionId(UUID.randomUUID());
    public final InstitutionId lille = new InstitutionId(UUID.randomUUID());
    public final InstitutionId stranger = new InstitutionId(UUID.randomUUID());
    public final LearnerId learner = new LearnerId(UUID.randomUUID());
    public final QualificationId qualification = new QualificationId(UUID.randomUUID());
    public final UnitId uaa5 = new UnitId(UUID.randomUUID());
    public final UnitId uaa4 = new UnitId(UUID.randomUUID());
    public final List<OutcomeId> outcomes = ids(6);
    public final List<OutcomeId> outcomesOfUaa4 = ids(3);
    public final MemorandumId memorandum = new MemorandumId(UUID.randomUUID());

    private static final List<String> CODES = List.of("K1", "K2", "S1", "S2", "S3", "RA1");

    private static ObjectMapper json() {
        var mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(mapper);
        return mapper;
    }

    private static List<OutcomeId> ids(int number) {
        List<OutcomeId> ids = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            ids.add(new OutcomeId(UUID.randomUUID()));
        }
        return List.copyOf(ids);
    }

    public static <T> T read(Class<T> type, ObjectNode node) {
        try {
            return JSON.treeToValue(node, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    /** A complete memorandum of school and Lille, with the jury covered without signing. */
    public ObjectNode memorandumContent() {
        ObjectNode content = JSON.createObjectNode();
        content.set("title", text("Mobility of beauticians"));
        content.set("objectives", text("Learners of Gosselies achieve a unit in Lille, and the other way round."));
        ArrayNode partners = content.putArray("partners");
        partners.add(institution(school, "COORDINATE_MOBILITY", "VALIDATE"));
        partners.add(institution(lille, "COORDINATE_MOBILITY", "ASSESS", "PROVIDE_TRAINING"));
        content.putArray("otherInstitutions").add(institution(jury, "RECOGNISE_UNIT"));
        ObjectNode covered = content.putArray("qualifications").addObject();
        covered.put("qualificationId", qualification.toString()).put("qualificationVersion", 1);
        covered.putArray("assessingInstitutionIds").add(lille.toString());
        covered.putArray("validatingInstitutionIds").add(school.toString());
        covered.putArray("recognisingInstitutionIds").add(jury.toString());
        ObjectNode pair = content.putArray("pairs").addObject();
        pair.put("homeQualificationId", qualification.toString()).put("homeUnitId", uaa5.toString());
        pair.set("hostUnitTitle", JSON.createObjectNode().put("fr", "Soins mains et pieds"));
        pair.put("homeEqfLevel", 4)
                .put("hostEqfLevel", 4)
                .put("standardisation", "MEDIUM")
                .put("coverageThresholdPercent", 80);
        content.putObject("confirmations")
                .put("statusAccepted", true)
                .put("proceduresAccepted", true)
                .put("conditionsAgreed", true)
                .put("comparabilityAgreed", true)
                .put("otherActorsIdentified", true);
        content.putObject("validity").put("from", "2025-09-01").put("until", "2028-08-31");
        content.putObject("review").put("intervalMonths", 12).put("responsibleInstitutionId", school.toString());
        return content;
    }

    /** A complete agreement on the whole of UAA5, 2026-01-12 to 2026-02-06. */
    public ObjectNode agreementContent() {
        ObjectNode content = JSON.createObjectNode();
        content.put("learnerId", learner.toString())
                .put("homeInstitutionId", school.toString())
                .put("hostInstitutionId", lille.toString())
                .put("memorandumId", memorandum.toString())
                .put("memorandumVersion", 1)
                .put("qualificationId", qualification.toString())
                .put("qualificationVersion", 1);
        content.putArray("targets").add(target(uaa5));
        content.set("learningActivities", text("Work in the school salon under supervision."));
        ObjectNode assessment = content.putObject("assessment");
        assessment
                .putObject("whoAssesses")
                .put("institutionId", lille.toString())
                .put("function", "teacher of practice");
        assessment
                .put("how", "Practical task with real customers")
                .put("where", "School salon")
                .put("when", "Last week of the stay")
                .put("qualityProcedures", "Two assessors, common grid")
                .put("howRecorded", "Grid by outcome, then the transcript");
        assessment.putArray("methods").add("practical task");
        content.putObject("validation")
                .put("institutionId", school.toString())
                .put("how", "The class council compares the grid with the unit")
                .put("recorded", "Minutes of the class council");
        content.putObject("recognition").put("institutionId", jury.toString()).put("how", "Decision of the jury");
        content.putObject("period").put("from", "2026-01-12").put("until", "2026-02-06");
        content.put("recognitionCommitment", true).put("language", "fr");
        return content;
    }

    /** The same in another time. */
    public ObjectNode agreementContent(String from, String until) {
        ObjectNode content = agreementContent();
        period(content).put("from", from).put("until", until);
        return content;
    }

    public ObjectNode memorandumContent(String until) {
        ObjectNode content = memorandumContent();
        validity(content).put("until", until);
        return content;
    }

    public static ObjectNode period(ObjectNode content) {
        return (ObjectNode) content.get("period");
    }

    public static ObjectNode validity(ObjectNode content) {
        return (ObjectNode) content.get("validity");
    }

    public static ObjectNode target(UnitId unit) {
        return JSON.createObjectNode()
                .put("unitId", unit.toString())
                .put("unitVersion", 1)
                .put("status", "INTEGRAL");
    }

    public static ObjectNode institution(InstitutionId id, String... functions) {
        ObjectNode institution = JSON.createObjectNode().put("institutionId", id.toString());
        Arrays.stream(functions).forEach(institution.putArray("functions")::add);
        return institution;
    }

    public static ObjectNode text(String english) {
        return JSON.createObjectNode().put("en", english);
    }

    public ObjectNode newMemorandum(Consumer<ObjectNode> change) {
        ObjectNode content = memorandumContent();
        change.accept(content);
        ObjectNode given =
                JSON.createObjectNode().put("id", memorandum.toString()).put("kind", "PROVIDER_PROVIDER");
        given.set("content", content);
        return given;
    }

    public PublishedUnit unit() {
        return unit(uaa5, "UAA5", "Soins des mains et des pieds", outcomes);
    }

    public PublishedUnit otherUnit() {
        return unit(uaa4, "UAA4", "Soins spécifiques du visage", outcomesOfUaa4);
    }

    private static PublishedUnit unit(UnitId id, String code, String title, List<OutcomeId> outcomes) {
        List<PublishedUnit.Outcome> coded = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            coded.add(new PublishedUnit.Outcome(outcomes.get(i), CODES.get(i)));
        }
        return new PublishedUnit(
                new UnitVersion(id, 1),
                code,
                LocalizedText.of("fr", title),
                "fr",
                4,
                LegalPeriod.since(EARLY),
                null,
                coded);
    }

    public PublishedQualification qualificationWithPoints() {
        return qualification(Points.of(120), Points.of(20));
    }

    public PublishedQualification qualificationValid(LegalPeriod validity) {
        return qualification(Points.of(120), Points.of(20), validity);
    }

    public PublishedQualification qualification(Points total, Points ofUaa5) {
        return qualification(total, ofUaa5, LegalPeriod.since(EARLY));
    }

    private PublishedQualification qualification(Points total, Points ofUaa5, LegalPeriod validity) {
        return new PublishedQualification(
                new QualificationVersion(qualification, 1),
                "BEFR-ESTH",
                LocalizedText.of("fr", "Esthéticien(ne)"),
                "fr",
                "BE",
                new EqfLevel(4),
                "1012",
                total,
                validity,
                List.of(
                        new QualificationUnit(uaa5, 1, Obligation.MANDATORY, ofUaa5),
                        new QualificationUnit(uaa4, 1, Obligation.MANDATORY, total == null ? null : Points.of(25))));
    }

    public Map<InstitutionId, KnownInstitution> institutions() {
        return Map.of(
                school, registered(school, "BE", Function.COORDINATE_MOBILITY, Function.VALIDATE),
                jury, registered(jury, "BE", Function.RECOGNISE_UNIT, Function.AWARD_QUALIFICATION),
                lille,
                        registered(
                                lille,
                                "FR",
                                Function.COORDINATE_MOBILITY,
                                Function.ASSESS,
                                Function.PROVIDE_TRAINING,
                                Function.AWARD_CREDIT));
    }

    public static KnownInstitution registered(InstitutionId id, String country, Function... functions) {
        return registered(
                country,
                new FunctionsHeld(
                        id,
                        Arrays.stream(functions)
                                .map(function ->
                                        new HeldFunction(UUID.randomUUID(), function, null, LegalPeriod.since(EARLY)))
                                .toList()));
    }

    public static KnownInstitution registered(String country, FunctionsHeld functions) {
        return new KnownInstitution(country, ZoneId.of("Europe/Brussels"), functions);
    }

    /** The registry and the learners' service tell of all this. */
    public void isTold(boolean minor) {
        institutions().forEach((id, registered) -> tellInstitution(id, registered));
        tellInstitution(stranger, registered(stranger, "DE", Function.COORDINATE_MOBILITY));
        tellUnit(unit(), outcomes);
        tellUnit(otherUnit(), outcomesOfUaa4);
        Told.the("qualification.version.published")
                .with("qualificationId", qualification)
                .with("ownerInstitutionId", school)
                .each("units", List.of(uaa5, uaa4), (part, unit) -> part.with("unitId", unit)
                        .with("points", unit.equals(uaa5) ? "20" : "25"))
                .tell();
        Told.the("learner.registered")
                .with("learnerId", learner)
                .with("homeInstitutionId", school)
                .with("minor", minor)
                .tell();
    }

    /** The registry tells of the unit again, under another code. */
    public void tellsTheUnitOnceMore(String code) {
        tellUnit(unit(uaa5, code, "Soins des mains et des pieds", outcomes), outcomes);
    }

    private static void tellInstitution(InstitutionId id, KnownInstitution registered) {
        Told.the("institution.functions.changed")
                .with("institutionId", id)
                .with("country", registered.country())
                .with("zone", "Europe/Brussels")
                .each("functions", registered.functions().functions(), (part, held) -> part.with(
                                "assignmentId", held.assignmentId())
                        .with("function", held.function())
                        .with("validity.from", held.validity().from()))
                .tell();
    }

    private static void tellUnit(PublishedUnit unit, List<OutcomeId> outcomes) {
        Iterator<String> codes = CODES.iterator();
        Told.the("unit.version.published")
                .with("unitId", unit.unit().unitId())
                .with("code", unit.label().substring(0, 4))
                .with("title", Map.of("fr", "Soins"))
                .without("eqfLevel")
                .with("validity.from", EARLY)
                .each("outcomes", outcomes, (part, outcome) -> part.with("outcomeId", outcome)
                        .with("code", codes.next())
                        .with("category", "SKILL")
                        .with("essential", true))
                .tell();
    }
}

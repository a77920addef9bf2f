package eu.ecvet.bench;

import static eu.ecvet.endtoend.story.CareProfessions.BOCHUM;
import static eu.ecvet.endtoend.story.CareProfessions.DORTMUND;
import static eu.ecvet.endtoend.story.CareProfessions.GERIATRIC_CARE;
import static eu.ecvet.endtoend.story.CareProfessions.PHYSIOTHERAPY;
import static eu.ecvet.endtoend.story.CareProfessions.TURKU;

import eu.ecvet.bench.Operation.Beside;
import eu.ecvet.bench.load.Request;
import eu.ecvet.bench.world.Copies;
import eu.ecvet.bench.world.Database;
import eu.ecvet.bench.world.SchoolAssessment;
import eu.ecvet.bench.world.Situation;
import eu.ecvet.endtoend.act.RegistryActs.Qualification;
import eu.ecvet.endtoend.outside.Addresses;
import eu.ecvet.endtoend.outside.Json;
import eu.ecvet.endtoend.outside.Person;
import eu.ecvet.endtoend.outside.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** What users do all day, as requests: national systems read, schools record, boards look things up. */
final class Operations {
    private final Addresses at;
    private final Situation situation;
    private final Lists lists;
    private final String coordinator;
    private final String officer;
    private final String otherOfficer;
    private final String hostCoordinator;
    private final String assessor;

    Operations(Suite suite, Situation situation, int pages) {
        this.at = suite.addresses();
        this.situation = situation;
        this.lists = new Lists(pages);
        coordinator = suite.token(Person.staff("bench coordinator", DORTMUND.id(), "coordinator", "registrar"));
        officer = suite.token(Person.staff("bench officer", DORTMUND.id(), "recognition-officer"));
        otherOfficer = suite.token(Person.staff("other bench officer", BOCHUM.id(), "recognition-officer"));
        hostCoordinator =
                suite.token(Person.staff("bench host coordinator", TURKU.id(), "coordinator", "representative"));
        assessor = suite.token(Person.staff("bench assessor", DORTMUND.id(), "assessor"));
    }

    List<Operation> all(Map<String, Database> databases, String etag) {
        List<Operation> all = new ArrayList<>();
        UUID agreement = one(
                databases.get("mobility"),
                "select id from learning_agreement where learner_id::text = ? and state = 'CLOSED'");
        UUID recognitionCase = one(databases.get("recognition"), """
                select case_id from recognition_case where learner_id::text = ? and state = 'FINAL'
                 order by opened_on desc limit 1""");
        UUID transcript = one(databases.get("records"), "select id from transcript where learner_id::text = ?");

        Request published = published();
        all.add(new Operation("qualification, 12 KB", "registry", published, published, Beside.H));
        all.add(new Operation(
                "the same, If-None-Match",
                "registry",
                published.with("If-None-Match", etag).expecting(304),
                published,
                Beside.H));
        all.add(new Operation(
                "the same, gzip", "registry", published.with("Accept-Encoding", "gzip"), published, Beside.H));
        Request large = document(situation.large());
        all.add(new Operation("qualification, 200 KB", "registry", large, large, Beside.H));
        all.add(new Operation("200 KB, gzip", "registry", large.with("Accept-Encoding", "gzip"), large, Beside.H));
        all.add(same(
                "overview of it",
                "registry",
                at.registry(),
                coordinator,
                "/v1/qualifications/" + situation.large().id()));
        all.add(read("learner", "records", at.records(), coordinator, "/v1/learners/%s", situation.learner()));
        all.add(read("agreement", "mobility", at.mobility(), coordinator, "/v1/learning-agreements/%s", agreement));
        all.add(read("case", "recognition", at.recognition(), officer, "/v1/cases/%s", recognitionCase));
        all.add(assessment());
        all.add(signature(databases.get("mobility")));
        all.add(decision(databases.get("recognition")));
        all.add(read("transcript", "records", at.records(), coordinator, "/v1/transcripts/%s", transcript));
        all.add(read(
                "accumulation",
                "records",
                at.records(),
                coordinator,
                "/v1/accumulations?learnerId=%s&qualificationVersion=1&qualificationId=" + GERIATRIC_CARE.id(),
                situation.learner()));
        all.add(read(
                "what if",
                "records",
                at.records(),
                coordinator,
                "/v1/accumulations/what-if?learnerId=%s&qualificationVersion=1&qualificationId=" + PHYSIOTHERAPY.id(),
                situation.learner()));
        all.add(same("search with text", "registry", at.registry(), coordinator, "/v1/qualifications?text=work"));
        all.add(read(
                "assessments of a learner",
                "records",
                at.records(),
                coordinator,
                "/v1/assessments?learnerId=%s",
                situation.learner()));
        all.addAll(lists.all(at, coordinator, officer));
        return all;
    }

    /** The version that is read, of eight units. */
    Request published() {
        return document(situation.qualification());
    }

    private Request document(Qualification qualification) {
        String path = "/v1/qualifications/" + qualification.id() + "/versions/1";
        return Request.get(at.registry(), coordinator, () -> path);
    }

    private UUID one(Database database, String sql) {
        return UUID.fromString(
                database.texts(sql, situation.learner().toString()).getFirst());
    }

    private Operation read(String name, String database, String address, String token, String path, UUID original) {
        return new Operation(
                name,
                database,
                Request.get(address, token, () -> path.formatted(Copies.id(original, anyCopy()))),
                Request.get(address, token, () -> path.formatted(original)),
                Beside.L);
    }

    private static Operation same(String name, String database, String address, String token, String path) {
        Request request = Request.get(address, token, () -> path);
        return new Operation(name, database, request, request, Beside.L);
    }

    private Operation assessment() {
        return new Operation(
                Operation.ASSESSMENT,
                "records",
                Request.post(
                        at.records(),
                        assessor,
                        () -> "/v1/assessments",
                        () -> SchoolAssessment.of(Copies.id(situation.learner(), anyCopy()))),
                Request.post(
                        at.records(),
                        assessor,
                        () -> "/v1/assessments",
                        () -> SchoolAssessment.of(situation.learner())),
                Beside.L);
    }

    /** The host signs what is proposed; two signatures are missing then. */
    private Operation signature(Database mobility) {
        String hash = mobility.texts(
                        "select content_hash from learning_agreement where id::text = ?",
                        situation.toBeSigned().toString())
                .getFirst();
        String body = Json.object("contentHash", hash, "place", "Turku").toString();
        OneAfterAnother copies = new OneAfterAnother();
        Request sign = Request.post(
                        at.mobility(),
                        hostCoordinator,
                        () -> "/v1/learning-agreements/%s/signatures"
                                .formatted(Copies.id(situation.toBeSigned(), copies.next())),
                        () -> body)
                .expecting(200);
        return new Operation("signature", "mobility", sign, sign, copies, Beside.L);
    }

    /** What the rules propose for a validated case, decided. */
    private Operation decision(Database recognition) {
        Supplier<String> body = () -> Json.object(
                        "id",
                        UUID.randomUUID(),
                        "legalBasis",
                        "Recognition rules of the home qualification",
                        "reasons",
                        "Every outcome was compared with what the pinned unit version expects.")
                .toString();
        String version = recognition
                .texts(
                        "select version from recognition_case where case_id::text = ?",
                        situation.toBeDecided().toString())
                .getFirst();
        OneAfterAnother copies = new OneAfterAnother();
        Request decide = Request.post(
                        at.recognition(),
                        otherOfficer,
                        () -> "/v1/cases/%s/decisions".formatted(Copies.id(situation.toBeDecided(), copies.next())),
                        body)
                .with("If-Match", "\"%s\"".formatted(version));
        return new Operation("decision", "recognition", decide, decide, copies, Beside.L);
    }

    /** The first half of the copies is asked about; the second is for the statements alone. */
    private long anyCopy() {
        return ThreadLocalRandom.current().nextLong(1, situation.copies() / 2 + 1);
    }
}

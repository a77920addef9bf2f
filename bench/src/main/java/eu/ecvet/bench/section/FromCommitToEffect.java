package eu.ecvet.bench.section;

import eu.ecvet.bench.load.Load;
import eu.ecvet.bench.load.Measured;
import eu.ecvet.bench.load.Request;
import eu.ecvet.bench.world.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** How long it takes until recognition-service has done what an assessment brings about there. */
public final class FromCommitToEffect implements Section {
    private static final int SLOWLY = 500;
    private static final int FAST = 2_000;
    /** Of the fast ones so many are recorded as schools do it, which also wakes the relay; the others are told directly. */
    private static final int RECORDED_OF_THE_FAST = 200;

    private final Database records;
    private final Database recognition;
    private final Request assessment;
    private final Duration howLong;

    public FromCommitToEffect(Map<String, Database> databases, Request assessment, Duration howLong) {
        this.records = databases.get("records");
        this.recognition = databases.get("recognition");
        this.assessment = assessment;
        this.howLong = howLong;
    }

    @Override
    public String name() {
        return "from commit to effect";
    }

    @Override
    public List<Figure> measure() {
        List<Figure> figures = new ArrayList<>();
        ToldDirectly directly = new ToldDirectly(records);
        Load.open(assessment, SLOWLY, howLong);
        figures.addAll(measured("recorded", SLOWLY, 15, () -> Load.open(assessment, SLOWLY, howLong)));
        figures.addAll(measured("told", FAST, 50, () -> {
            CompletableFuture<Measured> recorded =
                    CompletableFuture.supplyAsync(() -> Load.open(assessment, RECORDED_OF_THE_FAST, howLong));
            directly.oneByOne(FAST - RECORDED_OF_THE_FAST, howLong);
            recorded.join();
        }));
        return figures;
    }

    private List<Figure> measured(String how, int perSecond, int goal, Runnable telling) {
        Moments moments = new Moments(records, recognition);
        telling.run();
        return Way.of(
                moments, "assessments %s, %,d per second asked for: ".formatted(how, perSecond), "<= " + goal, "");
    }
}

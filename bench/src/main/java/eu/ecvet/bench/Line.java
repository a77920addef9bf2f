package eu.ecvet.bench;

import eu.ecvet.bench.load.Measured;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was measured of one operation, all in one run.
 *
 * @param bytes of one answer
 * @param closed how much could be done
 * @param open how long one waited at half of that
 * @param bare the endpoint that does nothing, with as many bytes
 * @param statements of the service for one request; 0: not asked for
 * @param database the same statements without a service; NaN: not asked for
 */
record Line(
        Operation operation,
        int bytes,
        Measured closed,
        Measured open,
        Measured bare,
        int statements,
        double database) {

    /** H, or L = 1 / (1/H + 1/D): one after the other, HTTP and the database. */
    double limit() {
        return switch (operation.beside()) {
            case H -> bare.perSecond();
            case L -> 1 / (1 / bare.perSecond() + 1 / database);
        };
    }

    double ratio() {
        return closed.perSecond() / limit();
    }

    long errors() {
        return closed.errors() + open.errors();
    }

    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("operation", operation.name());
        map.put("bytes", bytes);
        map.put("perSecond", Math.round(closed.perSecond()));
        map.put("beside", operation.beside().name());
        map.put("barePerSecond", Math.round(bare.perSecond()));
        if (!Double.isNaN(database)) {
            map.put("databasePerSecond", Math.round(database));
            map.put("statements", statements);
        }
        map.put("limitPerSecond", Math.round(limit()));
        map.put("ratio", Math.round(ratio() * 100) / 100.0);
        map.put("openPerSecond", Math.round(open.perSecond()));
        map.put("p50Ms", open.milliseconds(50));
        map.put("p95Ms", open.milliseconds(95));
        map.put("p99Ms", open.milliseconds(99));
        map.put("maxMs", open.milliseconds(100));
        map.put("errors", errors());
        return map;
    }
}

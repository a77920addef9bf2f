package eu.ecvet.bench.section;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One figure that stands for itself, without a limit beside it.
 *
 * @param goal as it was set; empty: none
 */
public record Figure(String name, double value, String unit, String goal) {

    public Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("figure", name);
        map.put("value", Double.isNaN(value) ? null : Math.round(value * 10) / 10.0);
        map.put("unit", unit);
        map.put("goal", goal);
        return map;
    }
}

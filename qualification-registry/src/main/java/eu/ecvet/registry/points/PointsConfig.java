package eu.ecvet.registry.points;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** What the registry knows of the convention on points. */
@ConfigMapping(prefix = "ecvet.points")
public interface PointsConfig {
    /** Points for the outcomes expected of one year of formal full-time vocational education (Annex II section 4; BR-P04). */
    @WithDefault("60")
    int perYear();

    /** The steps on which the points of a scheme may lie (BR-P08, decision of the project). */
    @WithDefault("1,0.5,0.1")
    Set<String> steps();
}

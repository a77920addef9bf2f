package eu.ecvet.platform.edge.admission;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How much a caller may send at once. Nothing that partners agree, publish or decide comes near these bounds. */
@ConfigMapping(prefix = "ecvet.http")
public interface HttpConfig {
    /** Bytes of a request; the largest real qualification with all its units takes less than a fifth. */
    @WithDefault("512K")
    MemorySize largestBody();

    /** How long a body may take to arrive. */
    @WithDefault("20s")
    Duration bodyWithin();

    /** Addresses that take over whole files of a national register. */
    @WithDefault("/v1/imports")
    List<String> largeBodies();

    /** Bytes of such a file. */
    @WithDefault("8M")
    MemorySize largestImport();

    @WithDefault("60s")
    Duration importWithin();

    /** Characters of an address with its parameters. */
    @WithDefault("4096")
    int longestAddress();

    /** Characters of all headers together; an access token is the largest of them. */
    @WithDefault("16384")
    int largestHeaders();
}

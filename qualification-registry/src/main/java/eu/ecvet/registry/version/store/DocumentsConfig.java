package eu.ecvet.registry.version.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How published versions are kept at hand. */
@ConfigMapping(prefix = "ecvet.documents")
interface DocumentsConfig {
    /** Memory for the bytes of published versions; the least used give way. 24 MB hold about 400 whole qualifications. */
    @WithDefault("24000000")
    long cacheBytes();
}

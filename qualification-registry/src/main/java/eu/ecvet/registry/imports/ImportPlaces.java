package eu.ecvet.registry.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Imports wait for a body of megabytes, hold it in memory and write for seconds; only so many do it at once, so that the
 * threads, the memory and the connections of the service are there for everybody else.
 */
@ApplicationScoped
class ImportPlaces {
    private final Semaphore free;

    /** How much of the service imports may take. */
    @ConfigMapping(prefix = "ecvet.imports")
    interface Config {
        /** Of 32 threads and 16 connections the rest is for everybody else. */
        @WithDefault("4")
        int atOnce();
    }

    ImportPlaces(Config config) {
        free = new Semaphore(config.atOnce());
    }

    /** Empty, without any waiting, where every place is taken. */
    <T> Optional<T> run(Supplier<T> work) {
        if (!free.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            free.release();
        }
    }
}

package eu.ecvet.localstack.component;

import eu.ecvet.localstack.machine.Checkout;
import eu.ecvet.localstack.machine.JavaCommand;
import eu.ecvet.localstack.machine.ServerProcess;
import eu.ecvet.localstack.machine.StartupCaches;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Apache Kafka as one process that is broker and controller at once. Nothing it stores expires: the events of the suite
 * are facts, and a service that was away for a month still has to read them.
 */
public final class Kafka implements Component {

    private final Checkout checkout;
    private final Path data;
    private final Path ready;
    private final int port;
    private final int controllerPort;
    private final StartupCaches caches;
    private final List<String> options;
    private final ServerProcess process;

    /** @param options further ones of its JVM */
    public Kafka(
            Checkout checkout, Path folder, StartupCaches caches, int port, int controllerPort, List<String> options) {
        this.options = options;
        this.checkout = checkout;
        this.caches = caches;
        this.data = folder.resolve("data/kafka");
        this.ready = folder.resolve("run/kafka.ready");
        this.port = port;
        this.controllerPort = controllerPort;
        this.process = new ServerProcess("kafka", folder.resolve("run"), folder.resolve("logs"));
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("Kafka", port, "Kafka controller", controllerPort);
    }

    @Override
    public ServerProcess process() {
        return process;
    }

    @Override
    public Duration startPatience() {
        return Duration.ofSeconds(90);
    }

    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void prepare() {
        try {
            Files.createDirectories(data);
            Files.createDirectories(ready.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void launch() {
        try {
            Files.deleteIfExists(ready);
            Path settings = Files.writeString(data.resolveSibling("kafka.properties"), settings());
            JavaCommand broker = JavaCommand.ofServer(checkout, KafkaBroker.class.getName())
                    .with(
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-XX:+ExitOnOutOfMemoryError",
                            "-Dlogback.configurationFile=eu/ecvet/localstack/servers-logback.xml")
                    .with(options);
            process.start(caches.applyTo(name(), broker).arguments(settings.toString(), ready.toString()), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String settings() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=BROKER://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=BROKER://127.0.0.1:%1$d
                listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=BROKER
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                default.replication.factor=1
                min.insync.replicas=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                offsets.retention.minutes=52560000
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                group.initial.rebalance.delay.ms=0
                group.min.session.timeout.ms=1000
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500
                log.retention.ms=-1
                log.retention.bytes=-1
                log.segment.bytes=67108864
                log.cleaner.dedupe.buffer.size=8388608
                num.network.threads=2
                num.io.threads=4
                num.recovery.threads.per.data.dir=2
                """.formatted(port, controllerPort, data.toString().replace("\\", "\\\\"));
    }

    /** The broker leaves a file when it has finished starting; the process has to be alive as well. */
    @Override
    public boolean ready() {
        return Files.exists(ready) && process.alive();
    }

    @Override
    public void stop() {
        process.stop("TERM", Duration.ofSeconds(20));
    }
}

package eu.ecvet.localstack.component;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** The main class of the Kafka process: formats the storage on the first start, then runs the broker. */
final class KafkaBroker {

    private KafkaBroker() {}

    /** Takes the file with the settings, and the file to create when the broker has started. */
    public static void main(String[] arguments) throws IOException {
        Path settingsFile = Path.of(arguments[0]);
        Path ready = Path.of(arguments[1]);
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(settingsFile)) {
            settings.load(reader);
        }
        if (!Files.exists(Path.of(settings.getProperty("log.dirs"), "meta.properties"))) {
            String[] format = {
                "format",
                "--config",
                settingsFile.toString(),
                "--cluster-id",
                Uuid.randomUuid().toString()
            };
            int code = StorageTool.execute(format, System.out);
            if (code != 0) {
                System.exit(code);
            }
        }
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "kafka-shutdown"));
        server.startup();
        Files.writeString(ready, "ready\n");
        server.awaitShutdown();
    }
}

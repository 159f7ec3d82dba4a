package org.evenkeel.stack.backing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.stack.process.Launch;
import org.evenkeel.stack.process.LogTail;
import org.evenkeel.stack.process.Ports;
import org.evenkeel.stack.process.RunningProcess;

/**
 * A Kafka broker that is its own controller, in a JVM with its own class path.
 *
 * <p>A class, not a record: it remembers where the log ended when it launched the broker.
 */
public final class Kafka implements BackingService {

  private static final String STARTED = "Kafka Server started";
  private static final long NOT_LAUNCHED = -1;

  private final Distribution distribution;
  private final Path data;
  private final Path log;
  private final int port;
  private final int controllerPort;
  private volatile long logBefore = NOT_LAUNCHED;

  public Kafka(Distribution distribution, Path data, Path log, int port, int controllerPort) {
    this.distribution = distribution;
    this.data = data;
    this.log = log;
    this.port = port;
    this.controllerPort = controllerPort;
  }

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public Path log() {
    return log;
  }

  @Override
  public void prepare() throws IOException, InterruptedException {
    Files.createDirectories(data);
    Files.writeString(properties(), KafkaSettings.text(port, controllerPort, records()));
    if (!Files.exists(records().resolve("meta.properties"))) {
      var arguments =
          List.of(
              "kafka.tools.StorageTool",
              "format",
              "--cluster-id=" + uuid(),
              "-c",
              properties().toString());
      new Launch("kafka format", java("-Xmx128m", arguments), Map.of(), data, log).run();
    }
  }

  @Override
  public RunningProcess launch() throws IOException {
    logBefore = LogTail.length(log);
    var arguments = List.of("kafka.Kafka", properties().toString());
    return new Launch(name(), java("-Xmx256m", arguments), Map.of(), data, log).start();
  }

  /** The port opens before the broker answers, hence the line in the log. */
  @Override
  public boolean ready() {
    boolean started = logBefore == NOT_LAUNCHED || LogTail.from(log, logBefore).contains(STARTED);
    return started && Ports.answers(port);
  }

  private Path records() {
    return data.resolve("records");
  }

  private Path properties() {
    return data.resolve("server.properties");
  }

  private List<String> java(String heap, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(Distribution.java());
    command.add(heap);
    command.add("-XX:+UseSerialGC");
    command.add(Distribution.quickCompiler());
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
    command.add("-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info");
    command.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
    command.add("-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
    command.add("-cp");
    command.add(
        distribution.kafkaJars().stream().map(Path::toString).collect(Collectors.joining(":")));
    command.addAll(arguments);
    return command;
  }

  /** Kafka writes its ids as 22 characters of URL-safe Base64. */
  private static String uuid() {
    UUID id = UUID.randomUUID();
    byte[] bytes =
        ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

package org.evenkeel.platform.messaging;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.evenkeel.contracts.Topic;
import org.evenkeel.stack.backing.Distribution;
import org.evenkeel.stack.backing.Kafka;
import org.evenkeel.stack.process.RunningProcess;

/** A broker of one test, which may be killed. */
public final class OwnBroker {

  private final Kafka kafka;
  private RunningProcess process;

  public OwnBroker(Path folder, Topic topic) {
    try {
      Path root = root();
      Distribution distribution = new Distribution(root, root.resolve("stack/target/stack.jar"));
      kafka =
          new Kafka(distribution, folder.resolve("kafka"), folder.resolve("log"), free(), free());
      process = kafka.start();
      create(topic);
    } catch (Exception e) {
      throw new IllegalStateException("no broker", e);
    }
  }

  public String address() {
    return "127.0.0.1:" + kafka.port();
  }

  public void kill() throws Exception {
    process.signal("KILL");
    process.awaitEnd(kafka.patience());
  }

  public void startAgain() throws Exception {
    process = kafka.start();
  }

  public void stop() throws Exception {
    kafka.stop(process);
  }

  private void create(Topic topic) throws Exception {
    try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", address()))) {
      admin
          .createTopics(
              Stream.concat(Stream.of(topic.name()), topic.deadLetterTopics())
                  .map(name -> new NewTopic(name, Topic.LOCAL_PARTITIONS, (short) 1))
                  .toList())
          .all()
          .get();
    }
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("stack/kafka-broker/pom.xml"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}

package org.evenkeel.stack.backing;

import java.nio.file.Path;

/** server.properties of a broker that is alone. */
final class KafkaSettings {

  private KafkaSettings() {}

  static String text(int port, int controllerPort, Path records) {
    return """
    process.roles=broker,controller
    node.id=1
    controller.quorum.voters=1@127.0.0.1:%2$d
    listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
    advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
    listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
    controller.listener.names=CONTROLLER
    inter.broker.listener.name=PLAINTEXT
    log.dirs=%3$s
    auto.create.topics.enable=false
    num.partitions=3
    default.replication.factor=1
    offsets.topic.replication.factor=1
    offsets.topic.num.partitions=1
    # A suite that rests for weeks must not read everything again.
    offsets.retention.minutes=1051200
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    transaction.state.log.num.partitions=1
    share.coordinator.state.topic.replication.factor=1
    share.coordinator.state.topic.min.isr=1
    share.coordinator.state.topic.num.partitions=1
    group.initial.rebalance.delay.ms=0
    num.network.threads=2
    num.io.threads=4
    # The default takes half of our heap.
    log.cleaner.dedupe.buffer.size=16777216
    """
        .formatted(port, controllerPort, records);
  }
}

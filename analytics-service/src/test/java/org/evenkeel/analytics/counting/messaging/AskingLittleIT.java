package org.evenkeel.analytics.counting.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.evenkeel.analytics.counting.MissingRows;
import org.evenkeel.contracts.Topics;
import org.evenkeel.platform.messaging.BrokerSettings;
import org.evenkeel.testing.BackingServices;
import org.evenkeel.testing.TestTopics;
import org.junit.jupiter.api.Test;

/** What looks cost the broker, which each process asks again and again. */
class AskingLittleIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final MBeanServer BEANS = ManagementFactory.getPlatformMBeanServer();

  /** A client renews what it knows of the broker now and then. */
  private static final double NOW_AND_THEN = 3;

  private final TestTopics topics =
      TestTopics.create(
          "asking",
          Topics.WELLNESS_RECORDS,
          Topics.WELLNESS_INTERVENTIONS,
          Topics.SESSIONS_GUIDED,
          Topics.IDENTITY_USERS,
          Topics.ANALYTICS_PROJECTIONS);
  private final BrokerSettings broker =
      new BrokerSettings(BackingServices.kafka(), topics.prefix());
  private final TopicPartition facts = new TopicPartition(topics.name(Topics.WELLNESS_RECORDS), 0);
  private final TopicPartition rows =
      new TopicPartition(topics.name(Topics.ANALYTICS_PROJECTIONS), 0);

  @Test
  void looks_ask_little() throws Exception {
    Set<ObjectName> others = clients();
    try (CatchingUp catchingUp =
        new CatchingUp(
            broker, new UsedGenerations(), new RowLetters(new NothingMissing()), () -> 0)) {
      // The mark of its transaction stands behind it, so that a look has to read there.
      write(rows, "one");
      commit(Generation.OWN.counts(), rows, 1);
      await().atMost(PATIENCE).until(() -> catchingUp.look() instanceof Look.Reached);
      assertLook(catchingUp, Look.Reached.class, 14, others);

      write(facts, "a fact");
      assertThat(catchingUp.look()).isInstanceOf(Look.Open.class);
      assertLook(catchingUp, Look.Open.class, 5, others);

      write(rows, "two");
      commit(Generation.OWN.stream(), facts, 2);
      assertThat(catchingUp.look()).isInstanceOf(Look.Open.class);
      assertLook(catchingUp, Look.Open.class, 8, others);
    }
  }

  private static void assertLook(
      CatchingUp catchingUp, Class<? extends Look> told, double most, Set<ObjectName> others)
      throws Exception {
    double before = requests(others);
    assertThat(catchingUp.look()).isInstanceOf(told);
    assertThat(requests(others) - before).isBetween(1.0, most + NOW_AND_THEN);
  }

  /** How many were sent by what was made for this test. */
  private static double requests(Set<ObjectName> others) throws JMException {
    double sum = 0;
    for (ObjectName each : clients()) {
      if (!others.contains(each)) {
        sum += (Double) BEANS.getAttribute(each, "request-total");
      }
    }
    return sum;
  }

  private static Set<ObjectName> clients() throws JMException {
    Set<ObjectName> clients = new HashSet<>();
    for (String kind :
        List.of(
            "kafka.admin.client:type=admin-client-metrics,*",
            "kafka.consumer:type=consumer-metrics,*")) {
      clients.addAll(BEANS.queryNames(new ObjectName(kind), null));
    }
    return clients;
  }

  private void commit(String group, TopicPartition partition, long offset) throws Exception {
    try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.kafka()))) {
      admin
          .alterConsumerGroupOffsets(
              broker.named(group), Map.of(partition, new OffsetAndMetadata(offset)))
          .all()
          .get();
    }
  }

  private void write(TopicPartition place, String key) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.kafka(), "transactional.id", broker.named("told")),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      producer
          .send(
              new ProducerRecord<>(
                  place.topic(), place.partition(), key.getBytes(UTF_8), new byte[0]))
          .get();
      producer.commitTransaction();
    }
  }

  private static final class NothingMissing implements MissingRows {
    @Override
    public void note(Missing missing) {}

    @Override
    public int missing(int generation) {
      return 0;
    }

    @Override
    public List<Missing> all(int generation) {
      return List.of();
    }

    @Override
    public void mended(List<Missing> rows) {}
  }
}

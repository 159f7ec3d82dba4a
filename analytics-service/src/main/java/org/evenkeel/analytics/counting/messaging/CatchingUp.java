package org.evenkeel.analytics.counting.messaging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.LongSupplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.evenkeel.analytics.counting.Generations;
import org.evenkeel.contracts.Topic;
import org.evenkeel.contracts.Topics;
import org.evenkeel.platform.messaging.BrokerSettings;
import org.jspecify.annotations.Nullable;

/**
 * Up to when the logs have become rows in PostgreSQL. First the stream must have behind it what the
 * logs held when it was asked, then the group that keeps the rows what the stream wrote by then;
 * and of the rows that were put aside it must be known whose they are. Not for several threads.
 */
final class CatchingUp implements Serving.Reach {

  private static final List<String> SOURCES =
      AnalyticsTopology.SOURCES.stream().map(Topic::name).toList();
  private static final List<String> ROWS = List.of(Topics.ANALYTICS_PROJECTIONS.name());

  private final BrokerSettings broker;
  private final Generations generations;
  private final RowLetters letters;
  private final LongSupplier nanos;
  private @Nullable Logs logs;
  private @Nullable Round round;

  CatchingUp(
      BrokerSettings broker, Generations generations, RowLetters letters, LongSupplier nanos) {
    this.broker = broker;
    this.generations = generations;
    this.letters = letters;
    this.nanos = nanos;
  }

  /** A question: whether what the logs held at a moment has become rows. */
  private static final class Round {
    private final long asked;
    private final Map<TopicPartition, Long> logs;
    private @Nullable Map<TopicPartition, Long> rows;

    Round(long asked, Map<TopicPartition, Long> logs) {
      this.asked = asked;
      this.logs = logs;
    }
  }

  /** Asked again and again, it is known some time. */
  @Override
  public Look look() throws ExecutionException, InterruptedException {
    try {
      Logs open = logs == null ? Logs.of(broker) : logs;
      logs = open;
      Round now = round == null ? begun(open) : round;
      round = now;
      Look look = now == null ? new Look.Unknown() : look(open, now);
      if (!(look instanceof Look.Open)) {
        round = null;
      }
      return look;
    } catch (ExecutionException | KafkaException e) {
      close();
      throw e;
    }
  }

  private @Nullable Round begun(Logs open) throws ExecutionException, InterruptedException {
    long asked = nanos.getAsLong();
    Map<TopicPartition, Long> ends = open.ends(SOURCES);
    return ends == null ? null : new Round(asked, ends);
  }

  private Look look(Logs open, Round now) throws ExecutionException, InterruptedException {
    Reading stream = reading(open, Generation.OWN.stream(), SOURCES);
    Look facts = standing(stream, now.logs, now);
    if (!(facts instanceof Look.Reached)) {
      return facts;
    }
    if (now.rows == null) {
      now.rows = open.ends(ROWS);
    }
    Map<TopicPartition, Long> wanted = now.rows;
    if (wanted == null) {
      return new Look.Unknown();
    }
    String group = Generation.OWN.counts();
    Reading kept = reading(open, group, ROWS);
    Optional<String> anew = kept.anew(wanted);
    if (anew.isPresent()) {
      return new Look.Anew(anew.get());
    }
    boolean all =
        open.each(kept.committed(), wanted, record -> false)
            && !generations.parked(group)
            && letters.noted(open);
    return all ? facts : new Look.Open(now.asked);
  }

  private static Look standing(Reading reading, Map<TopicPartition, Long> wanted, Round round) {
    Optional<String> anew = reading.anew(wanted);
    if (anew.isPresent()) {
      return new Look.Anew(anew.get());
    }
    return reading.behind(wanted) ? new Look.Reached(round.asked) : new Look.Open(round.asked);
  }

  /** Where the topics end is asked last, so that nobody is ahead of it. */
  private static Reading reading(Logs open, String group, List<String> topics)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, Long> committed = open.committed(group);
    Map<TopicPartition, Long> ends = open.ends(topics);
    return new Reading(committed, ends == null ? Map.of() : ends);
  }

  @Override
  public void close() {
    Logs open = logs;
    logs = null;
    round = null;
    if (open != null) {
      open.close();
    }
  }
}

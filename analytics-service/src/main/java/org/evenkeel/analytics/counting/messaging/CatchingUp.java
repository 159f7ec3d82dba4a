package org.evenkeel.analytics.counting.messaging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.evenkeel.analytics.counting.Generations;
import org.evenkeel.contracts.Topic;
import org.evenkeel.contracts.Topics;
import org.evenkeel.platform.messaging.BrokerSettings;
import org.evenkeel.platform.messaging.FactSubscription;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Up to when the logs have become rows in PostgreSQL. First the stream must have behind it what the
 * logs held when it was asked, then the group that keeps the rows what the stream wrote by then;
 * and of the rows that were put aside it must be known whose they are. Not for several threads.
 */
final class CatchingUp implements Serving.Reach {

  private static final List<String> SOURCES =
      AnalyticsTopology.SOURCES.stream().map(Topic::name).toList();
  private static final List<String> CHANGELOGS =
      Stream.of(AnalyticsTopology.RECORDS, AnalyticsTopology.ROWS)
          .map(store -> Generation.OWN.stream() + "-" + store + "-changelog")
          .toList();
  private static final List<String> ROWS = List.of(Topics.ANALYTICS_PROJECTIONS.name());

  private final BrokerSettings broker;
  private final Generations generations;
  private final RowLetters letters;
  private final LongSupplier nanos;
  private @Nullable Logs logs;
  private @Nullable Round round;
  private Generations.@Nullable Origin origin;

  CatchingUp(
      BrokerSettings broker, Generations generations, RowLetters letters, LongSupplier nanos) {
    this.broker = broker;
    this.generations = generations;
    this.letters = letters;
    this.nanos = nanos;
  }

  /** Ids of topics that are there, by name with prefix. */
  static Map<String, String> ids(BrokerSettings broker, List<FactSubscription> subscriptions) {
    try (Logs logs = Logs.of(broker, System::nanoTime)) {
      return logs.ids(subscriptions.stream().map(each -> each.topic().name()).distinct().toList());
    } catch (ExecutionException e) {
      throw new KafkaException("topics cannot be described", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    }
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
      Logs open = logs == null ? Logs.of(broker, nanos) : logs;
      logs = open;
      Look elsewhere = elsewhere(open);
      Round now = round == null && elsewhere == null ? begun(open) : round;
      round = now;
      Look look = elsewhere != null ? elsewhere : looked(open, now);
      if (!(look instanceof Look.Open)) {
        round = null;
      }
      return look;
    } catch (DataAccessException | TransactionException e) {
      throw e;
    } catch (ExecutionException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private @Nullable Round begun(Logs open) throws ExecutionException, InterruptedException {
    long asked = nanos.getAsLong();
    Map<TopicPartition, Long> ends = open.ends(SOURCES);
    return ends == null ? null : new Round(asked, ends);
  }

  private Look looked(Logs open, @Nullable Round now)
      throws ExecutionException, InterruptedException {
    if (now == null) {
      return new Look.Unknown();
    }
    if (now.rows == null) {
      Reading stream = reading(open, Generation.OWN.stream(), SOURCES);
      Look facts = standing(stream, now.logs, now);
      if (!(facts instanceof Look.Reached)) {
        return facts;
      }
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
    return all ? new Look.Reached(now.asked) : new Look.Open(now.asked);
  }

  /** Offsets tell nothing when everything at the broker was made anew; ids of topics do. */
  private @Nullable Look elsewhere(Logs open) throws ExecutionException, InterruptedException {
    Map<String, String> sources = open.ids(SOURCES);
    Map<String, String> changelogs = open.ids(CHANGELOGS);
    if (sources.size() < SOURCES.size()
        || (!changelogs.isEmpty() && changelogs.size() < CHANGELOGS.size())) {
      // They are being made.
      return new Look.Unknown();
    }
    Generations.Origin found = new Generations.Origin(sources, changelogs);
    if (!found.equals(origin)) {
      if (!generations.from(Generation.OWN.number(), found)) {
        return new Look.Lost(Generation.OWN.stream());
      }
      origin = found;
    }
    return null;
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

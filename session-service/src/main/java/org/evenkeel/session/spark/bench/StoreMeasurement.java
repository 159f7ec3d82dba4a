package org.evenkeel.session.spark.bench;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Fills the store, then adds and reads in turns with a bare table of the same size. */
public final class StoreMeasurement {

  private static final int THREADS = 4;
  private static final int ROUNDS = 5;
  private static final long LENGTH = TimeUnit.SECONDS.toNanos(4);
  private static final int BATCH = 500;
  private static final int SAMPLE = 20_000;
  private static final int P99 = 990;
  private static final Instant START = Instant.parse("2026-11-28T08:00:00Z");

  private final PrintStream out;
  private final String url;
  private final String user;
  private final String password;

  public StoreMeasurement(PrintStream out, String url, String user, String password) {
    this.out = out;
    this.url = url;
    this.user = user;
    this.password = password;
  }

  private record Session(UUID id, UUID userId) {}

  /** Prints the figures and returns them as data. */
  public Map<String, Object> run(int events) throws SQLException {
    Map<String, Object> figures = new LinkedHashMap<>();
    List<Connection> connections = new ArrayList<>();
    try {
      List<Writer> writers = new ArrayList<>();
      List<BareTable> tables = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        connections.add(DriverManager.getConnection(url, user, password));
        writers.add(new Writer(connections.getLast(), START));
        connections.add(DriverManager.getConnection(url, user, password));
        tables.add(new BareTable(connections.getLast(), START));
      }
      figures.put("events", events);
      figures.put("fill_per_second", fill(writers, events));
      copy(connections.getFirst());
      figures.put(
          "append",
          turns(
              "append",
              writers.stream().<Action>map(writer -> () -> writer.append(1)).toList(),
              "bare insert",
              tables.stream().<Action>map(table -> table::insert).toList()));
      List<Session> sample = sample(connections.getFirst());
      figures.put(
          "load",
          turns(
              "load",
              writers.stream().<Action>map(writer -> () -> load(writer, sample)).toList(),
              "bare select",
              tables.stream().<Action>map(table -> () -> table.select(any(sample).id())).toList()));
      return figures;
    } finally {
      for (Connection connection : connections) {
        connection.close();
      }
    }
  }

  /** In large transactions, so that the disk is not what is waited for. */
  private double fill(List<Writer> writers, int events) {
    AtomicLong left = new AtomicLong(events);
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
      writers.stream()
          .map(writer -> threads.submit(() -> fill(writer, left)))
          .toList()
          .forEach(StoreMeasurement::await);
    }
    double rate = events / ((System.nanoTime() - start) / 1e9);
    out.printf("%d events added, %.0f a second in transactions of %d%n", events, rate, BATCH);
    return rate;
  }

  private static void fill(Writer writer, AtomicLong left) {
    while (left.getAndAdd(-BATCH) > 0) {
      writer.append(BATCH);
    }
  }

  private static void await(Future<?> running) {
    try {
      running.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("an operation failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static void copy(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "INSERT INTO bare_event SELECT stream_id, version, kind, type, user_id, payload,"
              + " occurred_at FROM session_event");
    }
  }

  private static List<Session> sample(Connection connection) throws SQLException {
    List<Session> sample = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT s.id, s.user_id FROM spark_session s WHERE EXISTS (SELECT FROM bare_event b"
                    + " WHERE b.stream_id = s.id) ORDER BY md5(s.id::text) LIMIT "
                    + SAMPLE)) {
      while (row.next()) {
        sample.add(new Session(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
      }
    }
    return sample;
  }

  private static void load(Writer writer, List<Session> sample) {
    Session session = any(sample);
    writer.load(session.userId(), session.id());
  }

  private static Session any(List<Session> sample) {
    return sample.get(ThreadLocalRandom.current().nextInt(sample.size()));
  }

  /** Rounds of both in turns, so that whatever else the machine does meets both. */
  private Map<String, Object> turns(
      String name, List<Action> store, String bareName, List<Action> bare) {
    Round.of(store, LENGTH / 4);
    Round.of(bare, LENGTH / 4);
    List<Round> ours = new ArrayList<>();
    List<Round> floor = new ArrayList<>();
    double[] ratios = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      ours.add(Round.of(store, LENGTH));
      floor.add(Round.of(bare, LENGTH));
      ratios[i] = ours.get(i).rate() / floor.get(i).rate();
      print(name, ours.get(i));
      print(bareName, floor.get(i));
    }
    Arrays.sort(ratios);
    double median = ratios[ROUNDS / 2];
    out.printf(
        "%s / %s: %.2f - %.2f - %.2f of the rate (target for append: 0.40)%n",
        name, bareName, ratios[0], median, ratios[ROUNDS - 1]);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("rate", rates(ours));
    figures.put("bare_rate", rates(floor));
    figures.put("p99_ms", ours.stream().map(round -> round.millis(P99)).toList());
    figures.put("bare_p99_ms", floor.stream().map(round -> round.millis(P99)).toList());
    figures.put("median_share_of_bare_rate", median);
    return figures;
  }

  private static List<Double> rates(List<Round> rounds) {
    return rounds.stream().map(Round::rate).toList();
  }

  private void print(String name, Round round) {
    out.printf(
        "  %-12s %8.0f /s  p50 %.2f  p99 %.2f ms%n",
        name, round.rate(), round.millis(500), round.millis(P99));
  }
}

package org.evenkeel.analytics.counting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.evenkeel.analytics.counting.model.Projection;
import org.evenkeel.analytics.counting.model.Recount;
import org.evenkeel.analytics.counting.model.Row;
import org.evenkeel.analytics.counting.model.RowKey;
import org.evenkeel.platform.messaging.inbox.FactReplay;
import org.evenkeel.platform.messaging.inbox.FactReplays;
import org.springframework.stereotype.Component;

/**
 * Counts the logs again, plainly, and compares with the rows that the stream made, while it goes
 * on. A row says up to where it has counted: there it must equal a recount, and it must get to
 * where the log ended when its member was first looked at. What does not is mended under the
 * version it has, or the highest that could not be kept, so that the stream's next one wins and no
 * earlier one. Of whom a record could not be handled now, nothing is mended.
 */
@Component
public class RecountingRows {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final CountedLog log;
  private final RecountedRecords records;
  private final CountedRows rows;
  private final MissingRows missing;
  private final Generations generations;
  private final LogIds ids;

  RecountingRows(
      CountedLog log,
      RecountedRecords records,
      CountedRows rows,
      MissingRows missing,
      Generations generations,
      LogIds ids) {
    this.log = log;
    this.records = records;
    this.rows = rows;
    this.missing = missing;
    this.generations = generations;
    this.ids = ids;
  }

  /**
   * What was found in one projection.
   *
   * @param live rows that were there
   * @param rebuilt rows that belong there
   * @param wrong rows that were missing, too many or not like this
   * @param left how many of those are not mended, because of a record that could not be handled
   */
  public record Found(String projection, long live, long rebuilt, long wrong, long left) {}

  /**
   * Whether the logs are those which rows were counted from. Logs that were made anew begin later,
   * and whatever is made from them lacks all before.
   */
  public boolean logsAreWhole() {
    return generations.whole(ids.of(log.into(change -> {})));
  }

  /** Counts and compares; empty while this generation has never caught up with the logs. */
  public List<Found> run(FactReplays replays) {
    int generation = log.generation();
    if (!generations.hasCaughtUp(generation)) {
      return List.of();
    }
    // Before the logs are read: what these rows would have told is in them.
    List<MissingRows.Missing> before = missing.all(generation);
    records.clear();
    List<FactReplay> logs = new ArrayList<>();
    try {
      log.into(records::take).forEach(each -> logs.add(replays.of(each)));
      List<Found> found = compared(logs, new Run(generation, new NotedVersions(before)));
      missing.mended(before.stream().filter(each -> mended(each, logs)).toList());
      return found;
    } finally {
      logs.forEach(FactReplay::close);
      records.clear();
    }
  }

  /** A record that the stream gave up is not in its next row either. */
  private static boolean mended(MissingRows.Missing row, List<FactReplay> logs) {
    return !row.ofLetter() && !isFailing(row.userId(), logs);
  }

  private static boolean isFailing(UUID user, List<FactReplay> logs) {
    return logs.stream()
        .map(FactReplay::failing)
        .anyMatch(all -> all.contains(Optional.of(user)) || all.contains(Optional.<UUID>empty()));
  }

  private List<Found> compared(List<FactReplay> logs, Run run) {
    int generation = run.generation;
    logs.forEach(FactReplay::readAll);
    Set<UUID> open = records.users(generation);
    open.removeIf(user -> settled(user, records.live(user, generation), logs, run, false));
    long begin = System.nanoTime();
    while (!open.isEmpty()) {
      pause();
      boolean last = System.nanoTime() - begin > PATIENCE.toNanos();
      Map<UUID, Map<RowKey, Row>> live = new HashMap<>();
      open.forEach(user -> live.put(user, records.live(user, generation)));
      // After the rows, so that it has all that is in them.
      logs.forEach(FactReplay::readAll);
      open.removeIf(user -> settled(user, live.getOrDefault(user, Map.of()), logs, run, last));
    }
    return run.tally.found();
  }

  /** Whether a member's rows could be judged; when it is the last look, they are as they are. */
  private boolean settled(
      UUID user, Map<RowKey, Row> live, List<FactReplay> logs, Run run, boolean last) {
    Recount recount = new Recount(records.told(user));
    Map<RowKey, Row> now = recount.rows();
    Map<RowKey, Row> target = run.targets.computeIfAbsent(user, u -> now);
    boolean ready =
        keys(live.keySet(), target.keySet()).stream()
            .allMatch(
                key -> {
                  Row row = live.getOrDefault(key, Row.NONE);
                  return covers(row, target.getOrDefault(key, Row.NONE))
                      && covers(now.getOrDefault(key, Row.NONE), row);
                });
    if (!ready && !last) {
      return false;
    }
    run.targets.remove(user);
    boolean mends = !isFailing(user, logs);
    for (RowKey key : keys(live.keySet(), now.keySet())) {
      Row is = live.getOrDefault(key, Row.NONE);
      Row belongs = recount.row(key, is.through());
      boolean behind = target.containsKey(key) && !covers(is, target.getOrDefault(key, Row.NONE));
      boolean wrong = behind || !is.saysAs(belongs);
      run.tally.count(key.projection(), is, now.getOrDefault(key, Row.NONE), wrong, mends);
      if (wrong && mends && !now.isEmpty()) {
        mend(key, run, is, now.getOrDefault(key, Row.NONE));
      }
    }
    if (mends && now.isEmpty()) {
      rows.clear(user);
    }
    return true;
  }

  private void mend(RowKey key, Run run, Row is, Row belongs) {
    long version = Math.max(is.version(), run.noted.of(key));
    records.mend(
        key,
        run.generation,
        new Row(version, belongs.counts(), belongs.lastAt(), belongs.through()));
  }

  /** Whether a row has counted at least as far as another. */
  private static boolean covers(Row row, Row other) {
    return other.through().entrySet().stream()
        .allMatch(each -> row.through().getOrDefault(each.getKey(), 0L) >= each.getValue());
  }

  private static Set<RowKey> keys(Collection<RowKey> some, Collection<RowKey> others) {
    Set<RowKey> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  private static void pause() {
    try {
      TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What a comparison is about, and what it has found. */
  private static final class Run {
    private final int generation;
    private final NotedVersions noted;
    private final Map<UUID, Map<RowKey, Row>> targets = new HashMap<>();
    private final Tally tally = new Tally();

    Run(int generation, NotedVersions noted) {
      this.generation = generation;
      this.noted = noted;
    }
  }

  /** Adds up what was found. */
  private static final class Tally {

    private final Map<Projection, long[]> counts = new EnumMap<>(Projection.class);

    void count(Projection projection, Row is, Row belongs, boolean wrong, boolean mends) {
      long[] sums = counts.computeIfAbsent(projection, p -> new long[4]);
      sums[0] += is.empty() ? 0 : 1;
      sums[1] += belongs.empty() ? 0 : 1;
      sums[2] += wrong ? 1 : 0;
      sums[3] += wrong && !mends ? 1 : 0;
    }

    List<Found> found() {
      List<Found> found = new ArrayList<>();
      for (Projection projection : Projection.values()) {
        long[] sums = counts.getOrDefault(projection, new long[4]);
        found.add(new Found("stream_" + projection.code(), sums[0], sums[1], sums[2], sums[3]));
      }
      return found;
    }
  }
}

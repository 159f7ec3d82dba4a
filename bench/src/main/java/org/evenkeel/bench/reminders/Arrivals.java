package org.evenkeel.bench.reminders;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.acceptance.LocalMailServer.Heard;

/** What arrived at the provider: reminders of a crowd, and every other mail by its delivery. */
public final class Arrivals {

  private static final Pattern ID = Pattern.compile("<([0-9a-fA-F-]{36})@");
  private static final int SECONDS = 7_200;

  private final int[] times;
  private final int[] bySecond = new int[SECONDS];
  private final Map<UUID, Instant> others = new ConcurrentHashMap<>();
  private final Instant begin;
  private int people;
  private int mails;
  private Instant last;

  /**
   * Nothing yet.
   *
   * @param size of the crowd
   * @param begin from where seconds are counted
   */
  public Arrivals(int size, Instant begin) {
    this.times = new int[size];
    this.begin = begin;
    this.last = begin;
  }

  public void add(Heard mail) {
    Crowd.number(mail.recipient())
        .ifPresentOrElse(number -> reminder(number, mail.at()), () -> other(mail));
  }

  private synchronized void reminder(int number, Instant at) {
    mails++;
    times[number]++;
    if (times[number] == 1) {
      people++;
      last = at;
    }
    long second = Duration.between(begin, at).toSeconds();
    bySecond[(int) Math.clamp(second, 0, SECONDS - 1L)]++;
  }

  private void other(Heard mail) {
    Matcher id = ID.matcher(mail.messageId());
    if (id.find()) {
      others.putIfAbsent(UUID.fromString(id.group(1)), mail.at());
    }
  }

  /** People who got theirs. */
  public synchronized int people() {
    return people;
  }

  /** Reminders that came, those that came again with them. */
  public synchronized int mails() {
    return mails;
  }

  /** People who got theirs more than once. */
  public synchronized long again() {
    return Arrays.stream(times).filter(count -> count > 1).count();
  }

  /** The most in one second of the clock. */
  public synchronized int most() {
    return Arrays.stream(bySecond).max().orElse(0);
  }

  /** When the last person got theirs. */
  public synchronized Instant last() {
    return last;
  }

  /** When each of the other deliveries first arrived. */
  public Map<UUID, Instant> others() {
    return Map.copyOf(others);
  }
}

package org.evenkeel.analytics.weekly.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.evenkeel.analytics.weekly.model.Week;
import org.evenkeel.analytics.weekly.model.WeeklyFigures;
import org.evenkeel.platform.crypto.DataKeys;
import org.evenkeel.platform.people.Places;
import org.evenkeel.platform.time.Moments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts down a member's weeks that are over, and those anew that stand and have changed since. The
 * row of who is due is held meanwhile: facts about them wait, and other replicas pass on.
 */
@Service
public class ClosingWeeks {

  /** What is put down now is put into these words. */
  public static final int WORDS = 1;

  /** A lock that somebody else holds must not keep all the others waiting. */
  private static final int MOST_SECONDS = 5;

  private final DueWeeks due;
  private final FindingWeeks finding;
  private final MakingVersions making;
  private final WeeklySummaries summaries;
  private final WeeklyAnnouncements announcements;
  private final Places places;
  private final DataKeys keys;
  private final TransactionTemplate transaction;
  private final WeeklyTiming timing;
  private final Clock clock;

  ClosingWeeks(
      DueWeeks due,
      FindingWeeks finding,
      MakingVersions making,
      WeeklySummaries summaries,
      WeeklyAnnouncements announcements,
      Places places,
      DataKeys keys,
      PlatformTransactionManager transactions,
      WeeklyTiming timing,
      Clock clock) {
    this.due = due;
    this.finding = finding;
    this.making = making;
    this.summaries = summaries;
    this.announcements = announcements;
    this.places = places;
    this.keys = keys;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setTimeout(MOST_SECONDS);
    this.timing = timing;
    this.clock = clock;
  }

  /**
   * Looks at somebody's days that are due; does nothing when another process has. What is published
   * is sealed with their key, and nobody should wait for the key service with a transaction open.
   *
   * @throws org.evenkeel.platform.crypto.DataKeyDestroyedException when they were erased
   * @throws org.evenkeel.platform.crypto.DataKeyUnavailableException when the key cannot be had
   */
  public void close(UUID userId) {
    keys.of(userId);
    transaction.executeWithoutResult(
        status -> {
          Instant now = Moments.now(clock);
          due.claim(userId, now).ifPresent(days -> close(userId, days, now));
        });
  }

  private void close(UUID userId, Set<LocalDate> days, Instant now) {
    ZoneId zone = places.zoneOf(userId).orElse(ZoneOffset.UTC);
    Set<Week> over = new TreeSet<>(Comparator.comparing(Week::start));
    List<LocalDate> later = new ArrayList<>();
    Instant next = Instant.MAX;
    for (LocalDate day : days) {
      Week week = finding.of(userId, day);
      Instant closes = week.closesAt(zone, timing.grace());
      if (closes.isAfter(now)) {
        later.add(day);
        next = closes.isBefore(next) ? closes : next;
      } else {
        over.add(week);
        over.addAll(lookingBackOn(userId, week));
      }
    }
    List<WeeklySummary> changed =
        over.stream().flatMap(week -> making.next(userId, week, zone, now).stream()).toList();
    for (WeeklySummary summary : changed) {
      summaries.add(userId, summary);
      announcements.ready(userId, summary);
    }
    if (later.isEmpty()) {
      due.done(userId);
    } else {
      due.keep(userId, later, next);
    }
  }

  /** Later weeks that stand and were told with this one in view. */
  private List<Week> lookingBackOn(UUID userId, Week week) {
    LocalDate next = week.end().plusDays(1);
    return summaries.weeksBetween(userId, next, next.plusDays(WeeklyFigures.LOOK_BACK));
  }
}

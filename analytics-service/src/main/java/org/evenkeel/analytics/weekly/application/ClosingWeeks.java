package org.evenkeel.analytics.weekly.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.analytics.weekly.model.Week;
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

  /**
   * After a rebuild all days of years may be marked. So many weeks are done in a transaction, the
   * newest first, and what is left stays due.
   */
  static final int MOST_WEEKS = 8;

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
          due.claim(userId, now).ifPresent(marked -> close(userId, marked, now));
        });
  }

  private void close(UUID userId, DueWeeks.Marked marked, Instant now) {
    if (marked.nothing()) {
      due.done(userId);
      return;
    }
    ZoneId zone = places.zoneOf(userId).orElse(ZoneOffset.UTC);
    NavigableSet<Week> over = new TreeSet<>(Comparator.comparing(Week::start).reversed());
    Set<LocalDate> later = new HashSet<>();
    Instant next = Instant.MAX;
    KnownWeeks known = finding.around(userId, marked.all());
    for (LocalDate day : marked.all()) {
      Week week = known.of(day);
      Instant closes = week.closesAt(zone, timing.grace());
      if (closes.isAfter(now)) {
        later.add(day);
        next = closes.isBefore(next) ? closes : next;
      } else {
        over.add(week);
        if (marked.days().contains(day)) {
          over.addAll(known.lookingBackOn(week));
        }
      }
    }
    over.stream().limit(MOST_WEEKS).forEach(week -> putDown(userId, week, zone, now));
    Set<LocalDate> rest =
        over.stream().skip(MOST_WEEKS).map(Week::start).collect(Collectors.toSet());
    DueWeeks.Marked left = new DueWeeks.Marked(later, rest);
    if (left.nothing()) {
      due.done(userId);
    } else {
      due.keep(userId, left, rest.isEmpty() ? next : now);
    }
  }

  private void putDown(UUID userId, Week week, ZoneId zone, Instant now) {
    making
        .next(userId, week, zone, now)
        .ifPresent(
            summary -> {
              summaries.add(userId, summary);
              announcements.ready(userId, summary);
            });
  }
}

package org.evenkeel.analytics.achievements.pause;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The days of all of a member's pauses, each once however many pauses hold it. */
public final class PausedDays {

  private final List<Span> spans;

  private PausedDays(List<Span> spans) {
    this.spans = List.copyOf(spans);
  }

  /** Days without a pause between them and others, both ends included. */
  private record Span(LocalDate first, LocalDate last) {}

  public static PausedDays of(List<Pause> pauses) {
    List<Span> merged = new ArrayList<>();
    pauses.stream()
        .sorted(Comparator.comparing(Pause::firstDay))
        .forEach(pause -> add(merged, new Span(pause.firstDay(), pause.lastDay())));
    return new PausedDays(merged);
  }

  /** How many paused days lie between two days; the two do not count. */
  public long between(LocalDate day, LocalDate next) {
    LocalDate from = day.plusDays(1);
    LocalDate to = next.minusDays(1);
    return spans.stream().mapToLong(span -> common(span, from, to)).sum();
  }

  /** Whether all days of a pause are paused. */
  boolean cover(Pause pause) {
    return spans.stream()
        .anyMatch(
            span ->
                !span.first().isAfter(pause.firstDay()) && !span.last().isBefore(pause.lastDay()));
  }

  private static void add(List<Span> merged, Span next) {
    if (!merged.isEmpty() && !next.first().isAfter(merged.getLast().last().plusDays(1))) {
      Span last = merged.removeLast();
      merged.add(new Span(last.first(), later(last.last(), next.last())));
    } else {
      merged.add(next);
    }
  }

  private static long common(Span span, LocalDate from, LocalDate to) {
    LocalDate first = later(span.first(), from);
    LocalDate last = span.last().isBefore(to) ? span.last() : to;
    return Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}

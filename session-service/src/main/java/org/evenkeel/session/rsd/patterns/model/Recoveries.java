package org.evenkeel.session.rsd.patterns.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recoveries with each thing tried against those without it. Only episodes of the same eight weeks
 * and of about the same strength are compared: people try more when it is bad, and with the months
 * recoveries change by themselves.
 */
final class Recoveries {

  private static final int BLOCK_DAYS = 56;
  private static final int MILD = 4;
  private static final int STRONG = 8;

  /** Each thing more costs every other some of its power, and time. */
  private static final int MOST_TRIED = 40;

  private Recoveries() {}

  /** Which episodes may be compared. */
  private record Cell(long block, int band) {}

  /** One episode that was resolved. */
  private record Resolved(PastEpisode episode, int minutes) {}

  static List<Recovery> of(List<PastEpisode> episodes) {
    List<Resolved> resolved =
        episodes.stream()
            .flatMap(
                one -> {
                  Integer minutes = one.recoveryMinutes();
                  return minutes == null ? Stream.empty() : Stream.of(new Resolved(one, minutes));
                })
            .toList();
    if (resolved.isEmpty()) {
      return List.of();
    }
    LocalDate latest =
        resolved.stream()
            .map(one -> one.episode().began().toLocalDate())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    Map<Cell, List<Resolved>> cells =
        resolved.stream()
            .collect(
                Collectors.groupingBy(
                    one -> cell(one.episode(), latest), LinkedHashMap::new, Collectors.toList()));
    return mostTried(resolved).map(tried -> compared(tried, cells)).toList();
  }

  /** How often something was tried says nothing of how it went, so the choice favours nothing. */
  private static Stream<String> mostTried(List<Resolved> resolved) {
    Map<String, Long> times =
        resolved.stream()
            .flatMap(one -> one.episode().tried().stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return times.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_TRIED)
        .map(Map.Entry::getKey)
        .sorted();
  }

  private static Recovery compared(String tried, Map<Cell, List<Resolved>> cells) {
    return new Recovery(tried, cells.values().stream().map(cell -> stratum(tried, cell)).toList());
  }

  private static Stratum stratum(String tried, List<Resolved> cell) {
    Map<Boolean, List<Integer>> sides =
        cell.stream()
            .collect(
                Collectors.partitioningBy(
                    one -> one.episode().tried().contains(tried),
                    Collectors.mapping(Resolved::minutes, Collectors.toList())));
    return new Stratum(sides.getOrDefault(true, List.of()), sides.getOrDefault(false, List.of()));
  }

  private static Cell cell(PastEpisode episode, LocalDate latest) {
    int band = episode.intensity() <= MILD ? 0 : episode.intensity() < STRONG ? 1 : 2;
    return new Cell(
        ChronoUnit.DAYS.between(episode.began().toLocalDate(), latest) / BLOCK_DAYS, band);
  }
}

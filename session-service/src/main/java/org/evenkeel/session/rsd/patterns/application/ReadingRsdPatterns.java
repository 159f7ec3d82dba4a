package org.evenkeel.session.rsd.patterns.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evenkeel.session.rsd.application.RsdLibrary;
import org.evenkeel.session.rsd.model.RsdEpisode;
import org.evenkeel.session.rsd.model.RsdEvent.Resolved;
import org.evenkeel.session.rsd.model.RsdEvent.Started;
import org.evenkeel.session.rsd.patterns.model.FindingRsdPatterns;
import org.evenkeel.session.rsd.patterns.model.PastEpisode;
import org.evenkeel.session.rsd.patterns.model.RsdPatterns;
import org.springframework.stereotype.Service;

/**
 * Looks for what a person's episodes have in common, each time anew: what they wrote is opened for
 * the length of the look and kept nowhere.
 */
@Service
public class ReadingRsdPatterns {

  /** Older episodes are not looked at. */
  static final int MOST = 500;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final PastEpisodes episodes;
  private final TriggerThemes themes;
  private final RsdLibrary library;
  private final MeterRegistry meters;

  ReadingRsdPatterns(
      PastEpisodes episodes, TriggerThemes themes, RsdLibrary library, MeterRegistry meters) {
    this.episodes = episodes;
    this.themes = themes;
    this.library = library;
    this.meters = meters;
  }

  /**
   * Looks.
   *
   * @param today the person's own day
   */
  public RsdPatterns of(UUID userId, LocalDate today) {
    Timer.Sample look = Timer.start(meters);
    RsdPatterns patterns =
        FindingRsdPatterns.in(episodes.latest(userId, MOST, this::past), today)
            .claimingOnlyOf(library.interventionIds());
    look.stop(
        Timer.builder("rsd_patterns_look")
            .description("time to read episodes and look for patterns")
            .tag("outcome", outcome(patterns))
            .register(meters));
    return patterns;
  }

  private PastEpisode past(RsdEpisode episode) {
    Started started = episode.started();
    return new PastEpisode(
        local(started.occurredAt(), started.zone()),
        started.intensity(),
        episode.find(Resolved.class).map(Resolved::recoveryTimeMinutes).orElse(null),
        episode.said().used().stream()
            .map(ReadingRsdPatterns::oneSpelling)
            .collect(Collectors.toUnmodifiableSet()),
        themes.of(started.triggerDescription()));
  }

  private static LocalDateTime local(Instant at, String zone) {
    return at.atZone(ZoneId.of(zone)).toLocalDateTime();
  }

  private static String oneSpelling(String tried) {
    return BLANKS.matcher(tried.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
  }

  private static String outcome(RsdPatterns patterns) {
    if (patterns.lookedAt() == 0) {
      return "too_little";
    }
    return patterns.nothingStandsOut() ? "nothing" : "found";
  }
}

package org.evenkeel.analytics.weekly.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenkeel.analytics.weekly.application.ClosingWeeks;
import org.evenkeel.analytics.weekly.model.Figures;
import org.evenkeel.analytics.weekly.model.FocusArea;
import org.evenkeel.platform.json.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * How weeks are put into words, from {@code weekly-words-<version>.json}. What stands keeps the
 * version it was put down with, so every version's file stays.
 */
@Component
class WeeklyWords {

  /** Where resources are; reading them needs no token. */
  static final String RESOURCES = "/api/v1/crisis/resources";

  private final Map<Integer, Map<String, Style>> versions;

  WeeklyWords() {
    this.versions =
        IntStream.rangeClosed(1, ClosingWeeks.WORDS)
            .boxed()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), WeeklyWords::read));
  }

  /** The file: styles by code. */
  record Words(Map<String, Style> styles) {}

  /**
   * Of one style.
   *
   * @param empty nothing was recorded
   * @param quiet no check-ins, but other things
   * @param one a single check-in
   * @param many check-ins: {@code {n}}
   * @param mood their mean: {@code {mood}}
   * @param trend by code; no words for not_enough_yet
   * @param feelings named most often: {@code {feelings}}
   * @param done exercises: {@code {done}}
   * @param doneOnce one exercise
   * @param helped an approach rated well: {@code {approach}}
   * @param running the week goes on
   * @param support after very low mood
   * @param focus by code of the area
   */
  record Style(
      String empty,
      String quiet,
      String one,
      String many,
      String mood,
      Map<String, String> trend,
      String feelings,
      String done,
      String doneOnce,
      String helped,
      String running,
      String support,
      Map<String, String> focus) {}

  Voice in(String style, int version) {
    Map<String, Style> styles =
        Objects.requireNonNull(versions.get(version), () -> "words of version " + version);
    return new Voice(Objects.requireNonNull(styles.getOrDefault(style, styles.get("warm"))));
  }

  private static Map<String, Style> read(int version) {
    String file = "weekly-words-" + version + ".json";
    try (InputStream data = new ClassPathResource(file).getInputStream()) {
      return Json.mapper().readValue(data, Words.class).styles();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /** One style of one version. */
  record Voice(Style style) {

    private static final int NAMED = 2;

    String focus(FocusArea area) {
      return Objects.requireNonNull(style.focus().get(area.code()), area.code());
    }

    String support() {
      return style.support();
    }

    String narrative(Figures figures, boolean goingOn) {
      List<String> sentences = new ArrayList<>();
      if (figures.nothing()) {
        sentences.add(style.empty());
      } else {
        addCheckins(sentences, figures);
        addDone(sentences, figures);
      }
      if (figures.veryLow()) {
        sentences.add(style.support());
      }
      if (goingOn) {
        sentences.add(style.running());
      }
      return String.join(" ", sentences);
    }

    private void addCheckins(List<String> sentences, Figures figures) {
      int n = figures.totalCheckins();
      if (n == 0) {
        sentences.add(style.quiet());
        return;
      }
      sentences.add(n == 1 ? style.one() : style.many().replace("{n}", String.valueOf(n)));
      @Nullable Double mood = figures.averageMoodScore();
      if (mood != null) {
        sentences.add(style.mood().replace("{mood}", String.format(Locale.ROOT, "%.1f", mood)));
      }
      @Nullable String trend = style.trend().get(figures.moodTrend().direction().code());
      if (trend != null) {
        sentences.add(trend);
      }
      if (!figures.mostCommonEmotions().isEmpty()) {
        String named =
            figures.mostCommonEmotions().stream()
                .limit(NAMED)
                .map(Figures.Counted::name)
                .collect(Collectors.joining(" and "));
        sentences.add(style.feelings().replace("{feelings}", named));
      }
    }

    private void addDone(List<String> sentences, Figures figures) {
      int done = figures.exercises();
      if (done > 0) {
        sentences.add(
            done == 1 ? style.doneOnce() : style.done().replace("{done}", String.valueOf(done)));
      }
      figures.mostEffectiveInterventions().stream()
          .filter(one -> one.aspect().equals("approach"))
          .findFirst()
          .ifPresent(one -> sentences.add(style.helped().replace("{approach}", one.value())));
    }
  }
}

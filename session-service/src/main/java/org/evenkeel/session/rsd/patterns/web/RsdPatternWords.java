package org.evenkeel.session.rsd.patterns.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.evenkeel.platform.json.Json;
import org.evenkeel.session.people.CommunicationStyle;
import org.evenkeel.session.rsd.patterns.model.Change;
import org.evenkeel.session.rsd.patterns.model.Compared;
import org.evenkeel.session.rsd.patterns.model.RsdPatterns;
import org.evenkeel.session.rsd.patterns.model.Shortfall;
import org.evenkeel.session.rsd.patterns.model.StandingOut;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * How patterns are put into words, from {@code rsd-pattern-words.json}: what tends to go together,
 * never why, and nothing that scolds.
 */
@Component
class RsdPatternWords {

  private final Words words;

  RsdPatternWords() {
    try (InputStream data = new ClassPathResource("rsd-pattern-words.json").getInputStream()) {
      this.words = Json.mapper().readValue(data, Words.class);
    } catch (IOException e) {
      throw new UncheckedIOException("rsd-pattern-words.json cannot be read", e);
    }
  }

  /**
   * The file.
   *
   * @param when a part of the day or weekday to words
   * @param styles by code
   */
  record Words(Map<String, String> when, Map<String, StyleWords> styles) {}

  /**
   * Of one style.
   *
   * @param change sentences by code of a change that is claimed
   * @param standsOut for a time on which more episodes begin
   * @param sooner for recoveries that take less time
   * @param longer for recoveries that take more
   * @param missing by code of the aspect
   * @param found note beside what stands out
   * @param nothing note when nothing does
   * @param little note when nothing could be looked at
   */
  record StyleWords(
      Map<String, String> change,
      String standsOut,
      String sooner,
      String longer,
      Map<String, String> missing,
      String found,
      String nothing,
      String little) {}

  Voice in(CommunicationStyle style) {
    return new Voice(words.when(), of(words.styles(), style.wireName()));
  }

  /** One style. */
  record Voice(Map<String, String> when, StyleWords style) {

    String change(RsdPatterns patterns) {
      return of(style.change(), patterns.change().code())
          .replace("{last}", String.valueOf(patterns.lastFour()))
          .replace("{before}", String.valueOf(patterns.fourBefore()));
    }

    String standsOut(StandingOut one) {
      return style
          .standsOut()
          .replace("{when}", of(when, one.about()))
          .replace("{n}", String.valueOf(one.n()))
          .replace("{of}", String.valueOf(one.of()))
          .replace("{expected}", String.valueOf(Math.round(one.expected())));
    }

    String compared(Compared one) {
      return (one.difference() < 0 ? style.sooner() : style.longer())
          .replace("{minutes}", String.valueOf(Math.round(Math.abs(one.difference()))))
          .replace("{n}", String.valueOf(one.nWith()))
          .replace("{others}", String.valueOf(one.nWithout()));
    }

    String missing(Shortfall shortfall) {
      return of(style.missing(), shortfall.aspect().code())
          .replace("{more}", String.valueOf(shortfall.more()));
    }

    String note(RsdPatterns patterns) {
      if (!patterns.nothingStandsOut()) {
        return style.found();
      }
      return patterns.lookedAt() == 0 ? style.little() : style.nothing();
    }

    boolean tells(Change change) {
      return style.change().containsKey(change.code());
    }
  }

  private static <T> T of(Map<String, T> map, String key) {
    return Objects.requireNonNull(map.get(key), key);
  }
}

package org.evenkeel.analytics.patterns.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.evenkeel.analytics.patterns.model.CommunicationStyle;
import org.evenkeel.analytics.patterns.model.Finding;
import org.evenkeel.analytics.patterns.model.Shortfall;
import org.evenkeel.analytics.patterns.model.Trait;
import org.evenkeel.platform.json.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * How patterns are put into words, from {@code pattern-words.json}: what tends to go together,
 * never why, and nothing that scolds.
 */
@Component
class PatternWords {

  private final Words words;

  PatternWords() {
    try (InputStream data = new ClassPathResource("pattern-words.json").getInputStream()) {
      this.words = Json.mapper().readValue(data, Words.class);
    } catch (IOException e) {
      throw new UncheckedIOException("pattern-words.json cannot be read", e);
    }
  }

  /**
   * The file.
   *
   * @param traits aspect to value to words; {@code *} stands for any value
   * @param styles by code
   */
  record Words(Map<String, Map<String, String>> traits, Map<String, StyleWords> styles) {}

  /**
   * Of one style, each by code of the kind.
   *
   * @param up for a higher effect
   * @param down for a lower effect
   * @param missing for too little data
   * @param found note beside findings
   * @param nothing note when nothing stands out
   * @param little note when nothing could be looked at
   */
  record StyleWords(
      Map<String, Sentence> up,
      Map<String, Sentence> down,
      Map<String, String> missing,
      String found,
      String nothing,
      String little) {}

  /** What there is, and what could be done with it. */
  record Sentence(String text, String suggestion) {}

  Voice in(CommunicationStyle style) {
    return new Voice(
        words.traits(), Objects.requireNonNull(words.styles().get(style.code()), style.code()));
  }

  /** One style. */
  record Voice(Map<String, Map<String, String>> traits, StyleWords style) {

    String text(Finding finding) {
      return filled(sentence(finding).text(), finding);
    }

    String suggestion(Finding finding) {
      return filled(sentence(finding).suggestion(), finding);
    }

    String missing(Shortfall shortfall) {
      return of(style.missing(), shortfall.kind().code())
          .replace("{more}", String.valueOf(shortfall.more()));
    }

    String note(boolean empty, boolean little) {
      if (!empty) {
        return style.found();
      }
      return little ? style.little() : style.nothing();
    }

    private Sentence sentence(Finding finding) {
      return of(finding.upward() ? style.up() : style.down(), finding.kind().code());
    }

    private String filled(String template, Finding finding) {
      double size = Math.abs(finding.effect());
      return template
          .replace("{trait}", of(finding.about()))
          .replace("{when}", when(finding.when()))
          .replace("{points}", String.format(Locale.ROOT, "%.1f", size))
          .replace("{tenths}", String.valueOf(Math.round(size * 10)))
          .replace("{n}", String.valueOf(finding.n()));
    }

    private String when(@Nullable Trait when) {
      return when == null ? "" : " " + of(when);
    }

    private String of(Trait trait) {
      Map<String, String> values = of(traits, trait.aspect());
      String fallback = values.getOrDefault("*", "");
      return values.getOrDefault(trait.value(), fallback).replace("{value}", trait.value());
    }

    private static <T> T of(Map<String, T> map, String key) {
      return Objects.requireNonNull(map.get(key), key);
    }
  }
}

package org.evenkeel.session.reframing.infrastructure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.evenkeel.platform.json.Json;
import org.evenkeel.session.people.CommunicationStyle;
import org.evenkeel.session.reframing.ReframeKind;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.type.TypeReference;

/** The sentences of {@code library/personal-reframes.yaml}; a gap stops the start. */
final class ReframeTemplates {

  private static final String FILE = "library/personal-reframes.yaml";
  private static final Pattern SLOT = Pattern.compile("\\{[^}]*}?");

  private final Map<String, Map<String, Wording>> byKindAndStyle;

  /**
   * Of one kind and style.
   *
   * @param holding with the slot of the kind; none where a person's words are not taken up
   * @param plain without any
   * @param gentle for a loss or hard words, without any
   */
  record Wording(List<String> holding, List<String> plain, List<String> gentle) {

    Wording {
      holding = List.copyOf(holding);
      plain = List.copyOf(plain);
      gentle = List.copyOf(gentle);
    }
  }

  ReframeTemplates(Map<String, Map<String, Wording>> byKindAndStyle) {
    this.byKindAndStyle = byKindAndStyle;
    for (ReframeKind kind : ReframeKind.values()) {
      for (CommunicationStyle style : CommunicationStyle.values()) {
        check(kind, style);
      }
    }
  }

  static ReframeTemplates onClassPath() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
      Object yaml =
          new Yaml(new SafeConstructor(options))
              .load(new String(file.readAllBytes(), StandardCharsets.UTF_8));
      return new ReframeTemplates(
          Json.mapper()
              .convertValue(yaml, new TypeReference<Map<String, Map<String, Wording>>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }

  Wording of(ReframeKind kind, CommunicationStyle style) {
    return Objects.requireNonNull(
        byKindAndStyle.getOrDefault(kind.wireName(), Map.of()).get(style.wireName()),
        () -> FILE + ": " + kind.wireName() + " has no " + style.wireName());
  }

  /** The slot that a kind fills in its sentences that hold on to something. */
  static String slot(ReframeKind kind) {
    return switch (kind) {
      case CHALLENGE_THE_CATASTROPHE -> "{quote}";
      case PERSPECTIVE -> "{person}";
      case WHAT_IS_CONTROLLABLE -> "{time}";
      case SPECIFIC -> "{absolute}";
    };
  }

  /** No fun is made of a person's own words. */
  private static boolean takesUpWords(ReframeKind kind, CommunicationStyle style) {
    return style != CommunicationStyle.PLAYFUL
        || switch (kind) {
          case CHALLENGE_THE_CATASTROPHE, SPECIFIC -> false;
          case PERSPECTIVE, WHAT_IS_CONTROLLABLE -> true;
        };
  }

  private void check(ReframeKind kind, CommunicationStyle style) {
    Wording wording = of(kind, style);
    boolean whole =
        wording.holding().isEmpty() != takesUpWords(kind, style)
            && !wording.plain().isEmpty()
            && !wording.gentle().isEmpty()
            && wording.holding().stream().allMatch(text -> slots(text).equals(List.of(slot(kind))))
            && wording.plain().stream().allMatch(text -> slots(text).isEmpty())
            && wording.gentle().stream().allMatch(text -> slots(text).isEmpty());
    if (!whole) {
      throw new IllegalStateException(
          FILE + ": " + kind.wireName() + " in " + style.wireName() + " is not whole");
    }
  }

  private static List<String> slots(String text) {
    return SLOT.matcher(text).results().map(MatchResult::group).toList();
  }
}

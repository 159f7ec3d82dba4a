package org.evenkeel.session.library;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenkeel.session.people.CommunicationStyle;
import org.jspecify.annotations.Nullable;

/** An entry as a data file has it, before anybody has looked whether it is whole. */
record RawEntry(
    @Nullable String id,
    @Nullable List<String> feelings,
    @Nullable List<Integer> intensity,
    @Nullable List<String> tags,
    @Nullable Integer minutes,
    @Nullable List<String> contraindications,
    @Nullable String approach,
    @Nullable String source,
    @Nullable String warm,
    @Nullable String direct,
    @Nullable String playful,
    @Nullable String professional) {

  @Nullable String text(CommunicationStyle style) {
    return switch (style) {
      case WARM -> warm;
      case DIRECT -> direct;
      case PLAYFUL -> playful;
      case PROFESSIONAL -> professional;
    };
  }

  List<String> feelingNames() {
    return feelings == null ? List.of() : feelings;
  }

  List<String> tagNames() {
    return tags == null ? List.of() : tags;
  }

  /** From where to where, or 0 to 0 when it does not say. */
  int from() {
    return intensity == null || intensity.size() != 2 ? 0 : intensity.getFirst();
  }

  int to() {
    return intensity == null || intensity.size() != 2 ? 0 : intensity.getLast();
  }

  /** The entry, once {@link EntryRules} found no fault in it. */
  Entry checked(Map<String, String> sources) {
    Map<CommunicationStyle, String> texts = new EnumMap<>(CommunicationStyle.class);
    for (CommunicationStyle style : CommunicationStyle.values()) {
      texts.put(style, Objects.requireNonNull(text(style)));
    }
    return new Entry(
        Objects.requireNonNull(id),
        Feeling.named(feelingNames()),
        from(),
        to(),
        tagNames(),
        minutes,
        contraindications == null ? List.of() : contraindications,
        Objects.requireNonNull(approach),
        Objects.requireNonNull(sources.get(Objects.requireNonNull(source))),
        Collections.unmodifiableMap(texts));
  }
}

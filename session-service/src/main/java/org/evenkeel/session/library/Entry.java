package org.evenkeel.session.library;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenkeel.session.people.CommunicationStyle;
import org.jspecify.annotations.Nullable;

/**
 * One reframe, action or statement.
 *
 * @param id stable, in kebab case
 * @param feelings it is meant for
 * @param from least intensity of the feeling, 1 to 10, at which it fits
 * @param to greatest intensity at which it fits
 * @param minutes an action takes; null for what is only read
 * @param contraindications of an action, codes as in the intervention library
 * @param evidence the published work it rests on
 * @param texts one in each style
 */
record Entry(
    String id,
    List<Feeling> feelings,
    int from,
    int to,
    List<String> tags,
    @Nullable Integer minutes,
    List<String> contraindications,
    String approach,
    String evidence,
    Map<CommunicationStyle, String> texts) {

  Entry {
    feelings = List.copyOf(feelings);
    tags = List.copyOf(tags);
    contraindications = List.copyOf(contraindications);
    texts = Map.copyOf(texts);
  }

  String text(CommunicationStyle style) {
    return Objects.requireNonNull(texts.get(style));
  }
}

package org.evenkeel.session.wave.model;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Feelings that go by a name of ours; any other word is the person's own and stays sealed. */
public final class Feelings {

  private static final Set<String> KNOWN =
      Set.of(
          "anger",
          "anxiety",
          "boredom",
          "disappointment",
          "disgust",
          "embarrassment",
          "emptiness",
          "fear",
          "frustration",
          "frustrated",
          "grief",
          "guilt",
          "helplessness",
          "hopeless",
          "hurt",
          "jealousy",
          "loneliness",
          "numbness",
          "overwhelmed",
          "panic",
          "rejection",
          "restlessness",
          "sadness",
          "shame",
          "stress",
          "tiredness");

  private Feelings() {}

  /** The name of a feeling of the list; case and blanks round it do not matter. */
  public static Optional<String> known(String feeling) {
    String folded = feeling.strip().toLowerCase(Locale.ROOT);
    return KNOWN.contains(folded) ? Optional.of(folded) : Optional.empty();
  }
}

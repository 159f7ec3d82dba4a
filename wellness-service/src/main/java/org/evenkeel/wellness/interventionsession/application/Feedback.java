package org.evenkeel.wellness.interventionsession.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person wrote about a session, readable. */
public record Feedback(List<String> tags, @Nullable String text) {
  public static final Feedback NONE = new Feedback(List.of(), null);

  public Feedback {
    tags = List.copyOf(tags);
  }

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "Feedback[...]";
  }
}

package org.evenkeel.wellness.library.schema;

import java.util.List;
import org.evenkeel.wellness.library.Content;

/** What came of checking a content. */
public sealed interface CheckedContent {

  /** It keeps every rule. */
  record Sound(Content content) implements CheckedContent {}

  /** It does not; at least one fault. */
  record Faulty(List<Fault> faults) implements CheckedContent {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}

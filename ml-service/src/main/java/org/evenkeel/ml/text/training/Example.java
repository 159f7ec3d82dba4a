package org.evenkeel.ml.text.training;

import java.util.Set;

/** One labelled text of GoEmotions. */
record Example(String text, Set<String> labels) {
  Example {
    labels = Set.copyOf(labels);
  }

  boolean hasAny(Set<String> wanted) {
    return labels.stream().anyMatch(wanted::contains);
  }

  /** Hides the text. */
  @Override
  public String toString() {
    return "Example[...]";
  }
}

package org.evenkeel.acceptance.faults;

import java.util.Locale;

/** Kinds of guided sessions. */
enum Guided {
  SPARK,
  WAVE,
  RSD;

  /** As analytics calls it. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

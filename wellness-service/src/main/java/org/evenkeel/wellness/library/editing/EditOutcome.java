package org.evenkeel.wellness.library.editing;

import org.evenkeel.wellness.library.version.Version;

/** What came of an edit. */
sealed interface EditOutcome {

  /** This version holds now. */
  record Done(Version now) implements EditOutcome {}

  record Missing() implements EditOutcome {}

  /** Somebody changed it since the author looked. */
  record Stale() implements EditOutcome {}

  /** Another intervention has that slug. */
  record SlugTaken() implements EditOutcome {}

  /** A slug is the name others know it by; it stays. */
  record SlugChanged() implements EditOutcome {}

  /** Contraindications protect people: whoever changes them says why. */
  record ReasonMissing() implements EditOutcome {}
}

package org.evenkeel.wellness.adhd;

import org.evenkeel.wellness.adhd.model.TimeBias;
import org.evenkeel.wellness.people.CommunicationStyle;
import org.evenkeel.wellness.people.RewardStyle;
import org.jspecify.annotations.Nullable;

/** What is said beside the numbers, in the person's style. */
final class PlainWords {

  private PlainWords() {}

  static String advice(TimeBias.Correction correction, CommunicationStyle style) {
    int middle = correction.minutes();
    int safe = correction.high();
    return switch (style) {
      case WARM ->
          "Tasks like this tend to take you about %d minutes. Keep %d free and you can relax."
              .formatted(middle, safe);
      case DIRECT -> "Plan %d minutes. Keep %d free.".formatted(middle, safe);
      case PLAYFUL ->
          "Your clock says %d minutes, the sly one says up to %d. Book the sly one."
              .formatted(middle, safe);
      case PROFESSIONAL ->
          "By your own record, allow %d minutes and reserve up to %d.".formatted(middle, safe);
    };
  }

  /** Never about how good the guess was: finishing counts. */
  static @Nullable String reward(RewardStyle rewards, CommunicationStyle style) {
    return switch (rewards) {
      case NONE -> null;
      case SUBTLE ->
          switch (style) {
            case WARM -> "Done. That was yours.";
            case DIRECT -> "Done.";
            case PLAYFUL -> "Done and dusted.";
            case PROFESSIONAL -> "Completed.";
          };
      case CELEBRATORY ->
          switch (style) {
            case WARM -> "You did it! Take a moment and enjoy that it is behind you.";
            case DIRECT -> "Done! One more thing off your mind. Reward yourself now.";
            case PLAYFUL -> "Boom! Task finished. Victory lap, snack, or both!";
            case PROFESSIONAL -> "Completed, well done! Allow yourself something good now.";
          };
    };
  }
}

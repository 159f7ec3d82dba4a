package org.evenkeel.crisis.screen;

/** What a category means, in words that a responder and the person may read. */
final class Reasons {
  private Reasons() {}

  static String of(String category) {
    return switch (category) {
      case "explicit" -> "The words state a wish to die or thoughts of suicide.";
      case "passive" -> "The words wish for an end of living, without naming an act.";
      case "burden" -> "The words say that others would be better off.";
      case "oblique" -> "The words can stand for a wish to die.";
      case "plan" -> "The words tell of a plan, a decision or preparations.";
      case "means" -> "The words tell of a way to die.";
      case "time" -> "The words tie it to a time close at hand.";
      case "farewell" -> "The words take leave for good.";
      case "self_harm" -> "The words tell of hurting oneself, or the urge to.";
      case "slang" -> "The words are slang for a wish to die.";
      case "question" -> "The question circles around dying.";
      case "friend_in_danger" -> "The words tell that someone else is in danger.";
      case "wording" -> "The wording as a whole is like that of people in danger.";
      case "distress" -> "The words tell of despair.";
      default -> "The words match a signal of the phrase book.";
    };
  }
}

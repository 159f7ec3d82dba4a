package org.evenkeel.wellness.asd.sensory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenkeel.wellness.people.CommunicationStyle;

/**
 * How much help comes along with a load: at level 1 a sentence when it is high, at 2 also a name
 * for what presses most, at 3 also words to choose a feeling from and one thing to do first.
 */
final class Scaffolding {
  private static final int HIGH = 7;
  private static final int NAMES = 2;
  private static final int STEPS = 3;

  private Scaffolding() {}

  static List<String> of(SensoryLoad load, int level, CommunicationStyle style) {
    Map.Entry<Channel, Integer> most =
        load.channels().entrySet().stream()
            .max(
                Map.Entry.<Channel, Integer>comparingByValue()
                    .thenComparing(Map.Entry.<Channel, Integer>comparingByKey().reversed()))
            .orElseThrow();
    boolean high = most.getValue() >= HIGH;
    List<String> said = new ArrayList<>();
    if (high) {
      said.add(noticed(style));
    }
    if (level >= NAMES && most.getValue() > 0) {
      said.add(
          "What presses most is %s, at %d of 10."
              .formatted(most.getKey().wireName(), most.getValue()));
    }
    if (level >= STEPS) {
      said.add(
          high
              ? "Which word is nearest: overwhelmed, tense, irritated, empty, none of these?"
              : "Which word is nearest: calm, alert, tired, restless, none of these?");
      if (high) {
        said.add(first(most.getKey()));
      }
    }
    return said;
  }

  private static String noticed(CommunicationStyle style) {
    return switch (style) {
      case WARM -> "That is a lot for your senses. It is all right to step out of it.";
      case DIRECT -> "That is high. You can leave the situation.";
      case PLAYFUL -> "Your senses are at full volume. Permission to turn the knob down.";
      case PROFESSIONAL -> "This load is high. Stepping away for a while may help.";
    };
  }

  private static String first(Channel channel) {
    return switch (channel) {
      case SOUND -> "First: cover your ears or go one room further.";
      case LIGHT -> "First: turn away from the light or close your eyes for ten breaths.";
      case TOUCH -> "First: take off or loosen the one thing that bothers you most.";
      case SMELL -> "First: go to fresh air, or put something familiar before your nose.";
      case SOCIAL -> "First: say or show that you need five minutes, and go.";
    };
  }
}

package org.evenkeel.stack;

import java.util.Iterator;
import java.util.List;
import org.evenkeel.stack.process.StackException;

/**
 * What a person said behind {@code up}.
 *
 * @param detach give the terminal back
 * @param play whether a first start ends with it
 * @param replicas of each service; 0 when nothing was said
 */
record UpOptions(boolean detach, boolean play, int replicas) {

  static UpOptions of(List<String> arguments) {
    boolean detach = false;
    boolean play = true;
    int replicas = 0;
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      String argument = rest.next();
      switch (argument) {
        case "--detach" -> detach = true;
        case "--no-play" -> play = false;
        case "--replicas" -> replicas = number(rest.hasNext() ? rest.next() : "");
        default -> Main.allow(List.of(argument));
      }
    }
    return new UpOptions(detach, play, replicas);
  }

  private static int number(String text) {
    if (!text.matches("[1-9]\\d?")) {
      throw new StackException("How many replicas? --replicas 1, 2 or 3");
    }
    return Integer.parseInt(text);
  }
}

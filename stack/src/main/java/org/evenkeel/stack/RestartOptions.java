package org.evenkeel.stack;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.evenkeel.stack.process.StackException;

/**
 * What a person said behind {@code restart}.
 *
 * @param underLoad whether requests must be answered meanwhile
 * @param rate of them a second
 * @param writes how many of twenty requests write, 0 to 5
 * @param kill ends replicas as a crash does; under load that must fail
 * @param services which; none means all
 */
record RestartOptions(
    boolean underLoad, int rate, int writes, boolean kill, List<String> services) {

  private static final int USUAL_RATE = 100;
  private static final int USUAL_WRITES = 5;

  RestartOptions {
    services = List.copyOf(services);
  }

  static RestartOptions of(List<String> arguments) {
    boolean underLoad = false;
    int rate = 0;
    int writes = -1;
    boolean kill = false;
    var services = new ArrayList<String>();
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      String argument = rest.next();
      switch (argument) {
        case "--under-load" -> underLoad = true;
        case "--rate" -> rate = rate(rest.hasNext() ? rest.next() : "");
        case "--writes" -> writes = writes(rest.hasNext() ? rest.next() : "");
        case "--break" -> kill = kill(rest.hasNext() ? rest.next() : "");
        default -> services.add(named(argument));
      }
    }
    if ((rate > 0 || writes >= 0) && !underLoad) {
      throw new StackException("--rate and --writes belong to restart --under-load.");
    }
    return new RestartOptions(
        underLoad,
        rate == 0 ? USUAL_RATE : rate,
        writes < 0 ? USUAL_WRITES : writes,
        kill,
        services);
  }

  private static int rate(String text) {
    if (!text.matches("[1-9]\\d{0,3}")) {
      throw new StackException("How many requests a second? --rate 1 to 9999");
    }
    return Integer.parseInt(text);
  }

  private static int writes(String text) {
    if (!text.matches("[0-5]")) {
      throw new StackException("How many of twenty requests write? --writes 0 to 5");
    }
    return Integer.parseInt(text);
  }

  private static boolean kill(String text) {
    if (!text.equals("kill")) {
      throw new StackException("What shall be broken? --break kill");
    }
    return true;
  }

  private static String named(String word) {
    if (word.startsWith("-")) {
      Main.allow(List.of(word));
    }
    return word;
  }
}

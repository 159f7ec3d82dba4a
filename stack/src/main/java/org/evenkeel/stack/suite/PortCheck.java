package org.evenkeel.stack.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.evenkeel.stack.process.StackException;

/** Finds out before anything starts whether somebody else listens where the suite wants to. */
final class PortCheck {

  private final Settings settings;
  private final IntPredicate free;

  PortCheck(Settings settings, IntPredicate free) {
    this.settings = settings;
    this.free = free;
  }

  /**
   * Refuses when a port of one of these parts is taken.
   *
   * @throws StackException names each port, its part and the variable that moves it
   */
  void check(List<Part> parts) {
    var taken = new ArrayList<String>();
    for (Part part : parts) {
      for (Port port : part.ports()) {
        var replica = part.replica();
        describe(
            part,
            port,
            replica.map(r -> r.port(settings)).orElseGet(() -> settings.port(port)),
            "",
            taken);
        replica.ifPresent(
            r -> describe(part, port, r.managementPort(settings), " (management)", taken));
      }
    }
    if (!taken.isEmpty()) {
      throw new StackException(String.join("\n", taken));
    }
  }

  private void describe(Part part, Port port, int number, String what, List<String> taken) {
    if (!free.test(number)) {
      taken.add(
          "Port "
              + number
              + " for "
              + part.name()
              + what
              + " is taken by another program. Stop it, or choose another port with "
              + port.variable()
              + ".");
    }
  }
}

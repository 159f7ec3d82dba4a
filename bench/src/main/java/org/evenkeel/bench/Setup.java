package org.evenkeel.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import org.evenkeel.stack.suite.Installation;

/**
 * What every measurement is given.
 *
 * @param root of the repository
 * @param installation that is measured
 * @param rounds of suite and floor in turns
 * @param length of a round
 * @param out where figures go
 */
record Setup(Path root, Installation installation, int rounds, Duration length, PrintStream out) {

  /** Says what begins. */
  void progress(String what) {
    out.println("  ... " + what);
  }
}

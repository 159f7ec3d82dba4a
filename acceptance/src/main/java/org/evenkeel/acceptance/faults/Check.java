package org.evenkeel.acceptance.faults;

import java.util.List;

/** Compares one thing with what was acknowledged. */
@FunctionalInterface
interface Check {

  /** What is wrong, a line each, without anything personal; empty when nothing is. */
  List<String> differences();
}

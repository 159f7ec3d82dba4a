package org.evenkeel.gateway.streams;

import org.evenkeel.platform.problem.ProblemCode;

/** Problems of streams. */
final class StreamProblems {

  static final ProblemCode TOO_MANY =
      new ProblemCode(
          "EVK-GATEWAY-1002",
          429,
          "Too many open streams",
          "You are connected from many places at once. Please close one of them.",
          true);

  private StreamProblems() {}
}

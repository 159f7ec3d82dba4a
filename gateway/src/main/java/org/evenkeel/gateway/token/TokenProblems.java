package org.evenkeel.gateway.token;

import org.evenkeel.platform.problem.ProblemCode;

/** Problems of a token that only the gateway sees. */
final class TokenProblems {

  /** The title is the name that clients know it by: refresh, then repeat the request. */
  static final ProblemCode STALE =
      new ProblemCode(
          "EVK-GATEWAY-1001",
          401,
          "token_stale",
          "Your account was changed in the meantime. Please try again, or sign in again.");

  private TokenProblems() {}
}

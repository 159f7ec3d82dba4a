package org.evenkeel.platform.problem;

/** Problems that every service and the gateway can answer with. */
public final class CommonProblems {

  public static final ProblemCode INVALID =
      new ProblemCode(
          "EVK-COMMON-400",
          400,
          "Invalid input",
          "Something in what was sent does not fit. Please check the marked fields.");
  public static final ProblemCode UNREADABLE =
      new ProblemCode(
          "EVK-COMMON-4001",
          400,
          "Body cannot be read",
          "We could not read what was sent. Please try again.");
  public static final ProblemCode UNKNOWN_PARAMETER =
      new ProblemCode(
          "EVK-COMMON-4002",
          400,
          "Unknown query parameter",
          "This request asks for something we do not know.");
  public static final ProblemCode UNAUTHENTICATED =
      new ProblemCode("EVK-COMMON-401", 401, "No valid token", "Please sign in again.");
  public static final ProblemCode FORBIDDEN =
      new ProblemCode(
          "EVK-COMMON-403", 403, "Not permitted", "Your account cannot open this part.");
  public static final ProblemCode NOT_FOUND =
      new ProblemCode("EVK-COMMON-404", 404, "Not found", "We could not find this.");
  public static final ProblemCode METHOD_NOT_ALLOWED =
      new ProblemCode("EVK-COMMON-405", 405, "Method not allowed", "This cannot be done here.");
  public static final ProblemCode NOT_ACCEPTABLE =
      new ProblemCode(
          "EVK-COMMON-406", 406, "Not acceptable", "We cannot answer in the form asked for.");
  public static final ProblemCode CONFLICT =
      new ProblemCode(
          "EVK-COMMON-409", 409, "Conflict", "This was changed in the meantime. Please reload.");
  public static final ProblemCode IN_FLIGHT =
      new ProblemCode(
          "EVK-COMMON-4091",
          409,
          "The same request is still running",
          "We are still working on this. Please wait a moment.",
          true);
  public static final ProblemCode STALE =
      new ProblemCode(
          "EVK-COMMON-412",
          412,
          "Changed since it was read",
          "This was changed on another device. Please reload and try again.");
  public static final ProblemCode TOO_LARGE =
      new ProblemCode("EVK-COMMON-413", 413, "Too large", "This is more than we can take at once.");
  public static final ProblemCode ADDRESS_TOO_LONG =
      new ProblemCode("EVK-COMMON-414", 414, "Address too long", "This asks for too much at once.");
  public static final ProblemCode UNSUPPORTED_MEDIA_TYPE =
      new ProblemCode(
          "EVK-COMMON-415", 415, "Unsupported media type", "We cannot read this kind of content.");
  public static final ProblemCode KEY_REUSED =
      new ProblemCode(
          "EVK-COMMON-4221",
          422,
          "Idempotency-Key was used with another body",
          "This was already sent with different content.");
  public static final ProblemCode RATE_LIMITED =
      new ProblemCode(
          "EVK-COMMON-429",
          429,
          "Too many requests",
          "That was a lot at once. Please wait a moment and try again.",
          true);
  public static final ProblemCode INTERNAL =
      new ProblemCode(
          "EVK-COMMON-500",
          500,
          "Internal error",
          "Something went wrong on our side. It is not your fault.",
          true);
  public static final ProblemCode BAD_GATEWAY =
      new ProblemCode(
          "EVK-COMMON-502",
          502,
          "Bad gateway",
          "We cannot reach a part of our service. Please try again soon.",
          true);
  public static final ProblemCode UNAVAILABLE =
      new ProblemCode(
          "EVK-COMMON-503",
          503,
          "Temporarily unavailable",
          "This does not work right now. Please try again in a moment.",
          true);
  public static final ProblemCode TIMED_OUT =
      new ProblemCode(
          "EVK-COMMON-504",
          504,
          "Timed out",
          "This took too long. Please try again in a moment.",
          true);

  private CommonProblems() {}
}

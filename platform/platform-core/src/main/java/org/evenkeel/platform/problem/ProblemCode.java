package org.evenkeel.platform.problem;

/**
 * One kind of problem a service can answer with.
 *
 * @param code stable name, {@code EVK-<SERVICE>-<number>}
 * @param status HTTP status, 400 to 599
 * @param title short summary for developers
 * @param userMessage one plain and kind sentence that a client may show to a person
 * @param retryable whether the same request may succeed later
 */
public record ProblemCode(
    String code, int status, String title, String userMessage, boolean retryable) {

  public ProblemCode(String code, int status, String title, String userMessage) {
    this(code, status, title, userMessage, false);
  }

  public ProblemCode {
    if (!code.matches("EVK-[A-Z]+-[0-9]{3,4}")) {
      throw new IllegalArgumentException("a code reads EVK-SERVICE-1234");
    }
  }
}

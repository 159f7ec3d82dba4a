package org.evenkeel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemCode;
import org.evenkeel.platform.problem.ProblemException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One problem with every member, and the body that everybody must make of it. */
public final class ProblemSample {

  /** The id of the request that ends with it. */
  public static final String REQUEST_ID = "sample-request-1";

  private static final ProblemCode CODE =
      new ProblemCode("EVK-SAMPLE-4001", 400, "Sample", "Please check the marked fields.", true);

  private ProblemSample() {}

  /** What a handler or filter throws. */
  public static ProblemException exception() {
    return new ProblemException(CODE)
        .withDetail("Two fields do not fit.")
        .withErrors(
            List.of(
                new FieldProblem("mood_score", "must be a number from 1 to 10"),
                new FieldProblem("body_scan_data.chest", "must not be null")))
        .with("crisis_alert", true)
        .with("crisis_resources", Map.of("matched", false, "resources", List.of()));
  }

  /** The body, as the golden file has it. */
  public static JsonNode body() {
    try (var golden = ProblemSample.class.getResourceAsStream("problem.json")) {
      if (golden == null) {
        throw new IllegalStateException("the golden problem is missing");
      }
      return JsonMapper.shared().readTree(golden);
    } catch (IOException e) {
      throw new UncheckedIOException("the golden problem cannot be read", e);
    }
  }
}

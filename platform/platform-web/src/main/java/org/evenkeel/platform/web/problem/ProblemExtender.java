package org.evenkeel.platform.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.evenkeel.platform.problem.Problem;

/** Adds members to a problem answer, such as crisis resources. A bean; any number of them. */
@FunctionalInterface
public interface ProblemExtender {

  /** Members to add for this request; empty for none. Called for every problem answer. */
  Map<String, Object> extend(HttpServletRequest request, Problem problem);
}

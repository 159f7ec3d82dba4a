package org.evenkeel.notification.channel.subscription;

import org.evenkeel.platform.problem.FieldProblem;

/** What came of looking at a request. */
sealed interface Examination {

  record Fit(Registration registration) implements Examination {}

  record Unfit(FieldProblem problem) implements Examination {}

  /** This installation does not send that way. */
  record NotOffered() implements Examination {}
}

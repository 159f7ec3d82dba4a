package org.evenkeel.notification.channel.subscription;

import java.util.List;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemCode;
import org.evenkeel.platform.problem.ProblemException;

/** What subscribing is refused with. */
final class SubscriptionProblems {

  static final ProblemCode NOT_OFFERED =
      new ProblemCode(
          "EVK-NOTIFICATION-7001",
          422,
          "Channel is not offered",
          "We cannot send messages this way at the moment.");
  static final ProblemCode TOO_MANY =
      new ProblemCode(
          "EVK-NOTIFICATION-7002",
          422,
          "Too many subscriptions",
          "You have many devices and addresses here already. Please remove one first.");
  static final ProblemCode TOO_MANY_CODES =
      new ProblemCode(
          "EVK-NOTIFICATION-7003",
          429,
          "Too many codes",
          "We have just sent a code. Please wait a little before you ask for another.",
          true);
  static final ProblemCode OPTED_OUT =
      new ProblemCode(
          "EVK-NOTIFICATION-7004",
          422,
          "The number said STOP",
          "This number asked us not to text it. Send START from it, and then try again.");
  static final ProblemCode WRONG_CODE =
      new ProblemCode(
          "EVK-NOTIFICATION-7005",
          422,
          "Wrong code",
          "This is not the code we sent. Please look at the message once more.");
  static final ProblemCode NO_CODE =
      new ProblemCode(
          "EVK-NOTIFICATION-7006",
          422,
          "No code that holds",
          "This code does not work any more. Please ask for a new one.");

  private SubscriptionProblems() {}

  static ProblemException notFound() {
    return new ProblemException(CommonProblems.NOT_FOUND);
  }

  static ProblemException invalid(FieldProblem problem) {
    return new ProblemException(CommonProblems.INVALID).withErrors(List.of(problem));
  }
}

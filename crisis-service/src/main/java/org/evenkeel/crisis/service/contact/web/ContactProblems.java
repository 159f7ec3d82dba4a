package org.evenkeel.crisis.service.contact.web;

import java.util.List;
import org.evenkeel.crisis.service.contact.model.AnswerOutcome;
import org.evenkeel.crisis.service.contact.model.NamingOutcome;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemCode;
import org.evenkeel.platform.problem.ProblemException;

/** What is said when something about a contact is refused. */
final class ContactProblems {

  private static final ProblemCode STALE_CONSENT =
      new ProblemCode(
          "EVK-CRISIS-1011",
          409,
          "Not the current consent text",
          "The text has changed. Please read it again and agree once more.");
  private static final ProblemCode CHANNEL =
      new ProblemCode(
          "EVK-CRISIS-1012",
          422,
          "Channel is not served",
          "We cannot send text messages here. Please give an e-mail address.");
  private static final ProblemCode REFUSED =
      new ProblemCode(
          "EVK-CRISIS-1013",
          409,
          "The contact said no",
          "This person has said no for now. Is there somebody else you trust?");
  private static final ProblemCode TOO_OFTEN =
      new ProblemCode(
          "EVK-CRISIS-1014",
          429,
          "Too many invitations",
          "We have written to several people for you today. Please try again tomorrow.",
          true);
  private static final ProblemCode LINK_OVER =
      new ProblemCode(
          "EVK-CRISIS-1015", 410, "The link is over", "This link has been used or is too old.");
  private static final ProblemCode NOBODY =
      new ProblemCode(
          "EVK-CRISIS-1016",
          409,
          "Nobody to tell",
          "There is no emergency contact who has agreed to be told.");
  private static final ProblemCode CASE_OVER =
      new ProblemCode("EVK-CRISIS-1017", 409, "The case is over", "This case was resolved.");

  private ContactProblems() {}

  static NamingOutcome.Named namedOrRefused(NamingOutcome outcome) {
    return switch (outcome) {
      case NamingOutcome.Named named -> named;
      case NamingOutcome.StaleConsent(String current) ->
          throw new ProblemException(STALE_CONSENT).with("current_version", current);
      case NamingOutcome.ChannelNotServed() ->
          throw new ProblemException(CHANNEL)
              .withErrors(List.of(new FieldProblem("channel", "is not served here")));
      case NamingOutcome.RefusedBefore refused ->
          throw new ProblemException(REFUSED).with("askable_from", refused.askableFrom());
      case NamingOutcome.AskedTooOften() -> throw new ProblemException(TOO_OFTEN);
    };
  }

  static AnswerOutcome.Answered answeredOrRefused(AnswerOutcome outcome) {
    return switch (outcome) {
      case AnswerOutcome.Answered answered -> answered;
      case AnswerOutcome.Used used ->
          throw new ProblemException(LINK_OVER).with("reason", used.state().code());
      case AnswerOutcome.Expired() ->
          throw new ProblemException(LINK_OVER).with("reason", "expired");
      case AnswerOutcome.Withdrawn() ->
          throw new ProblemException(LINK_OVER).with("reason", "withdrawn");
      case AnswerOutcome.Unknown() -> throw new ProblemException(CommonProblems.NOT_FOUND);
    };
  }

  static ProblemException nobody() {
    return new ProblemException(NOBODY);
  }

  static ProblemException caseOver() {
    return new ProblemException(CASE_OVER);
  }
}

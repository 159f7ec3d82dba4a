package org.evenkeel.session.rsd;

import java.util.List;
import java.util.UUID;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.session.people.CommunicationStyle;
import org.evenkeel.session.people.Styles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The style to tell something in: the one asked for, else the person's own. */
@Component
public class TellingStyles {

  private final Styles styles;

  TellingStyles(Styles styles) {
    this.styles = styles;
  }

  /**
   * Chooses it.
   *
   * @throws ProblemException 400 when the one asked for is none of ours
   */
  public CommunicationStyle of(UUID userId, @Nullable String asked) {
    return asked == null
        ? styles.styleOf(userId)
        : CommunicationStyle.named(asked).orElseThrow(TellingStyles::unknown);
  }

  private static ProblemException unknown() {
    return new ProblemException(CommonProblems.INVALID)
        .withErrors(
            List.of(new FieldProblem("style", "is one of warm, direct, playful, professional")));
  }
}

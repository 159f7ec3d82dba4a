package org.evenkeel.session.rsd;

import java.util.List;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.session.rsd.application.RsdLibrary;
import org.jspecify.annotations.Nullable;

/** The style a client asks to be told in. */
public final class TellingStyles {

  private static final String WARM = "warm";

  private TellingStyles() {}

  /**
   * One of four styles; warm when none is asked for.
   *
   * @throws ProblemException 400 when it is another
   */
  public static String known(@Nullable String style) {
    if (style == null) {
      return WARM;
    }
    if (!RsdLibrary.STYLES.contains(style)) {
      throw new ProblemException(CommonProblems.INVALID)
          .withErrors(
              List.of(new FieldProblem("style", "is one of warm, direct, playful, professional")));
    }
    return style;
  }
}

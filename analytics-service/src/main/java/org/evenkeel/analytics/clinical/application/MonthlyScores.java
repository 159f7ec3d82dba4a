package org.evenkeel.analytics.clinical.application;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.evenkeel.analytics.clinical.model.MonthScore;
import org.evenkeel.analytics.clinical.model.RatedOnce;

/** What a month has, without anything anybody wrote. */
public interface MonthlyScores {

  /** So many check-ins in a month make a mean that can be halved. */
  int LEAST_CHECK_INS = 8;

  /** Mood of everybody who has {@value #LEAST_CHECK_INS} check-ins or more in both months. */
  List<MonthScore> moods(YearMonth before, YearMonth after);

  /** Ratings of a month, all of a person's one after the other. */
  void ratings(YearMonth month, Consumer<RatedOnce> each);
}

package org.evenkeel.analytics.clinical.application;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.evenkeel.analytics.clinical.model.MonthEnds;
import org.evenkeel.analytics.clinical.model.MonthScore;
import org.evenkeel.analytics.clinical.model.RatedOnce;

/** What a month has, without anything anybody wrote. */
public interface MonthlyScores {

  /** Mood of everybody who has check-ins on days enough in both months, see {@link MonthEnds}. */
  List<MonthScore> moods(YearMonth before, YearMonth after);

  /** Ratings of a month, all of a person's one after the other. */
  void ratings(YearMonth month, Consumer<RatedOnce> each);
}

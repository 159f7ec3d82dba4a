package org.evenkeel.analytics.weekly.application;

import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.analytics.weekly.model.Diary;
import org.evenkeel.analytics.weekly.model.Week;

/** What the projections hold of members' weeks. */
public interface Diaries {

  /**
   * A week's diary.
   *
   * @param until a day of the week, up to which days of mood are wanted
   */
  Diary of(UUID userId, Week week, LocalDate until);
}

package org.evenkeel.analytics.weekly.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a week, from the projections.
 *
 * @param until up to where days of mood go: the week's last, or today
 * @param scores of the week's check-ins
 * @param days with a check-in in the 56 up to that day
 * @param feelings known ones, with how many of the week's check-ins were tagged so
 * @param ratings of the week, by exercise
 * @param done how often each kind of thing was done in the week, by code of the kind
 * @param activeDays of the week, on which anything was done
 * @param achievements unlocked in the week
 */
public record Diary(
    LocalDate until,
    Scores scores,
    List<DayMood> days,
    Map<String, Integer> feelings,
    List<Ratings> ratings,
    Map<String, Integer> done,
    int activeDays,
    List<String> achievements) {

  public Diary {
    days = List.copyOf(days);
    feelings = Map.copyOf(feelings);
    ratings = List.copyOf(ratings);
    done = Map.copyOf(done);
    achievements = List.copyOf(achievements);
  }

  /**
   * Check-ins together.
   *
   * @param mood mean; null without any
   * @param energies how many told of energy
   * @param energy their mean; null without any
   */
  public record Scores(int checkins, @Nullable Double mood, int energies, @Nullable Double energy) {

    /** Hides how the person is. */
    @Override
    public String toString() {
      return "Scores[...]";
    }
  }

  /**
   * How an exercise was rated.
   *
   * @param aspect approach, or intervention where the approach is not known
   * @param value the approach, or id of the intervention
   * @param average 1 to 5
   */
  public record Ratings(String aspect, String value, int n, double average) {

    /** Hides what helped the person. */
    @Override
    public String toString() {
      return "Ratings[...]";
    }
  }

  /** Hides how the person is. */
  @Override
  public String toString() {
    return "Diary[...]";
  }
}

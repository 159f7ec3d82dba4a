package org.evenkeel.analytics.weekly.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.evenkeel.analytics.weekly.model.Figures.Focus;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what to offer. The thresholds are house rules for a friendly word, from no instrument and
 * of no clinical meaning; three check-ins are the fewest that say anything.
 */
final class FocusAreas {

  private static final int MOST = 3;
  private static final int FEWEST = 3;
  private static final double LOW_MOOD = 3;
  private static final double LOW_ENERGY = 4;
  private static final double RATED_WELL = 4;
  private static final int TWICE = 2;
  private static final List<String> TENSE =
      List.of("overwhelmed", "anxious", "panicked", "afraid", "stressed");

  private FocusAreas() {}

  static List<Focus> of(Diary diary) {
    List<Focus> offered = new ArrayList<>();
    Arrays.stream(FocusArea.values())
        .forEach(area -> evidence(area, diary).ifPresent(n -> offered.add(new Focus(area, n))));
    return offered.stream().limit(MOST).toList();
  }

  /** On how many check-ins or ratings it rests; empty when there is no reason for it. */
  private static OptionalInt evidence(FocusArea area, Diary diary) {
    Diary.Scores scores = diary.scores();
    return switch (area) {
      case SUPPORT -> when(below(scores.mood(), LOW_MOOD, scores.checkins()), scores.checkins());
      case REST -> when(below(scores.energy(), LOW_ENERGY, scores.energies()), scores.energies());
      case CALM -> {
        int tense = most(diary, TENSE);
        yield when(tense >= TWICE && tense * 3 >= scores.checkins(), tense);
      }
      case COMPANY -> {
        int lonely = most(diary, List.of("lonely"));
        yield when(lonely >= TWICE, lonely);
      }
      case WHAT_HELPS -> well(diary);
      case NOTICING -> when(scores.checkins() > 0 && scores.checkins() < FEWEST, scores.checkins());
    };
  }

  private static OptionalInt when(boolean holds, int n) {
    return holds ? OptionalInt.of(n) : OptionalInt.empty();
  }

  private static boolean below(@Nullable Double mean, double bound, int n) {
    return mean != null && n >= FEWEST && mean <= bound;
  }

  private static int most(Diary diary, List<String> feelings) {
    return feelings.stream().mapToInt(f -> diary.feelings().getOrDefault(f, 0)).max().orElse(0);
  }

  private static OptionalInt well(Diary diary) {
    IntStream counts =
        diary.ratings().stream()
            .filter(one -> one.n() >= TWICE && one.average() >= RATED_WELL)
            .mapToInt(Diary.Ratings::n);
    return counts.max();
  }
}

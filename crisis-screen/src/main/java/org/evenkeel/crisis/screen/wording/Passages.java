package org.evenkeel.crisis.screen.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The passages of a text that are worth reading as a whole.
 *
 * @param chosen words of the reading, the most alarming first
 * @param all whether none had to be left out
 */
public record Passages(List<Wording> chosen, boolean all) {

  /** A sentence of fewer words is only read with what stands around it. */
  private static final int FEWEST_WORDS = 4;

  private static final Comparator<Candidate> BEST =
      Comparator.comparing(Candidate::signal)
          .thenComparingDouble(Candidate::score)
          .reversed()
          .thenComparingInt(Candidate::from);

  /**
   * Windows to read.
   *
   * @param all whether every candidate stands in one of them
   */
  record Chosen(List<Candidate> windows, boolean all) {}

  /**
   * A window that could be chosen.
   *
   * @param signal whether a signal stands in it
   */
  record Candidate(boolean signal, double score, int from, int to) {
    boolean holds(Candidate other) {
      return from <= other.from && other.to <= to;
    }

    int length() {
      return to - from;
    }
  }

  /**
   * Chooses the widest window around each candidate, so that what stands beside a sentence is read
   * with it; and where there is room left, the candidates alone as well, so that much of everyday
   * life around a sentence does not drown it. A text that is one window is read once.
   *
   * @param windows every window
   * @param candidates those that are worth it, by begin and end
   * @param most how many are taken
   */
  static Chosen choose(List<Candidate> windows, List<Candidate> candidates, int most) {
    List<Candidate> wide = new ArrayList<>();
    List<Candidate> narrow = new ArrayList<>();
    for (Candidate candidate : narrowest(candidates).stream().sorted(BEST).toList()) {
      if (wide.stream().noneMatch(window -> window.holds(candidate))) {
        if (wide.size() == most) {
          return new Chosen(wide, false);
        }
        wide.add(widest(windows, candidate));
      }
      if (candidate.length() > FEWEST_WORDS) {
        narrow.add(candidate);
      }
    }
    boolean oneWindow = wide.size() == 1 && windows.stream().allMatch(wide.getFirst()::holds);
    Stream<Candidate> more = oneWindow ? Stream.empty() : narrow.stream();
    return new Chosen(Stream.concat(wide.stream(), more).distinct().limit(most).toList(), true);
  }

  /**
   * Those that hold no other candidate.
   *
   * @param candidates by their begin, those with the same one by their end
   */
  private static List<Candidate> narrowest(List<Candidate> candidates) {
    List<Candidate> narrowest = new ArrayList<>();
    int end = Integer.MAX_VALUE;
    for (Candidate candidate : candidates.reversed()) {
      boolean sameBegin = !narrowest.isEmpty() && narrowest.getLast().from() == candidate.from();
      if (sameBegin && candidate.to() < end) {
        narrowest.removeLast();
      }
      if (candidate.to() < end) {
        narrowest.add(candidate);
        end = candidate.to();
      }
    }
    return narrowest;
  }

  private static Candidate widest(List<Candidate> windows, Candidate candidate) {
    Candidate widest = candidate;
    for (Candidate window : windows) {
      if (window.length() > widest.length() && window.holds(candidate)) {
        widest = window;
      }
    }
    return widest;
  }
}

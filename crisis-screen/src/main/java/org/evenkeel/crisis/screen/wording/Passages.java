package org.evenkeel.crisis.screen.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses the passages of a text that are worth reading as a whole. */
public final class Passages {

  /** A sentence of fewer words is only read with what stands around it. */
  private static final int FEWEST_WORDS = 4;

  private static final Comparator<Window> BEST =
      Comparator.comparing(Window::signal)
          .thenComparingDouble(Window::score)
          .reversed()
          .thenComparingInt(Window::from);

  private Passages() {}

  /**
   * A passage that is worth it.
   *
   * @param from its first word in the reading
   * @param to the word after its last
   * @param alone whether it is no more than what made it worth reading
   */
  public record Passage(int from, int to, boolean alone) {}

  /**
   * Every narrowest window that holds a signal or sounds at least a little like danger, twice: with
   * as much of what stands around it as fits, because that can change what it means, and alone,
   * because that can drown it. Those with signals come first, but for the second place.
   *
   * @param windows by their begin, those with the same one by their end
   * @param least the score from which a window without a signal is worth it
   * @param most how many passages are taken
   */
  public static List<Passage> of(List<Window> windows, double least, int most) {
    List<Window> wide = new ArrayList<>();
    List<Passage> chosen = new ArrayList<>();
    for (Window candidate : ordered(windows, least)) {
      if (chosen.size() >= most) {
        break;
      }
      Window widest = widest(windows, candidate);
      boolean readable = candidate.words() >= FEWEST_WORDS;
      if (wide.stream().noneMatch(window -> window.holds(candidate))) {
        wide.add(widest);
        chosen.add(passage(widest, readable && widest.equals(candidate)));
      }
      if (readable && wide.stream().noneMatch(candidate::equals)) {
        chosen.add(passage(candidate, true));
      }
    }
    return chosen.subList(0, Math.min(most, chosen.size()));
  }

  private static Passage passage(Window window, boolean alone) {
    return new Passage(window.firstWord(), window.endWord(), alone);
  }

  private static List<Window> ordered(List<Window> windows, double least) {
    List<Window> candidates = new ArrayList<>(narrowest(windows, least));
    candidates.sort(BEST);
    Optional<Window> withoutSignal = candidates.stream().filter(w -> !w.signal()).findFirst();
    if (withoutSignal.isPresent() && candidates.indexOf(withoutSignal.get()) > 1) {
      candidates.remove(withoutSignal.get());
      candidates.add(1, withoutSignal.get());
    }
    return candidates;
  }

  /** The windows that are worth it and hold no other such one. */
  private static List<Window> narrowest(List<Window> windows, double least) {
    List<Window> narrowest = new ArrayList<>();
    int end = Integer.MAX_VALUE;
    for (Window window : windows.reversed()) {
      boolean worthIt = window.signal() || window.score() >= least;
      if (worthIt && window.to() < end) {
        if (!narrowest.isEmpty() && narrowest.getLast().from() == window.from()) {
          narrowest.removeLast();
        }
        narrowest.add(window);
        end = window.to();
      }
    }
    return narrowest;
  }

  private static Window widest(List<Window> windows, Window candidate) {
    Window widest = candidate;
    for (Window window : windows) {
      if (window.words() > widest.words() && window.holds(candidate)) {
        widest = window;
      }
    }
    return widest;
  }
}

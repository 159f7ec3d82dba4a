package org.evenkeel.session.rsd.model;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.session.rsd.model.RsdEvent.Abandoned;
import org.evenkeel.session.rsd.model.RsdEvent.InterventionUsed;
import org.evenkeel.session.rsd.model.RsdEvent.RealityTested;
import org.evenkeel.session.rsd.model.RsdEvent.Resolved;
import org.evenkeel.session.rsd.model.RsdEvent.Started;
import org.jspecify.annotations.Nullable;

/**
 * Where an episode is. While it is open, everything may be done in any order and again, and it may
 * be resolved at any time: who is in distress fills in no forms.
 */
public sealed interface RsdState {

  /** What would come next. */
  RsdStep step();

  /**
   * The episode lasts.
   *
   * @param tested the latest answers, if there are any
   * @param used everything tried so far, each once, in the order first tried
   */
  record Open(@Nullable RealityTested tested, Set<String> used) implements RsdState {
    public Open {
      used = Collections.unmodifiableSet(new LinkedHashSet<>(used));
    }

    @Override
    public RsdStep step() {
      if (tested == null && used.isEmpty()) {
        return RsdStep.REALITY_TEST;
      }
      return used.isEmpty() ? RsdStep.INTERVENTION : RsdStep.RESOLVE;
    }

    /** Hides what was tried. */
    @Override
    public String toString() {
      return "Open[...]";
    }

    /** What of this was not tried before, each once. */
    List<String> untried(List<String> reported) {
      Set<String> more = new LinkedHashSet<>(reported);
      more.removeIf(used::contains);
      return List.copyOf(more);
    }

    private Open trying(List<String> more) {
      Set<String> all = new LinkedHashSet<>(used);
      all.addAll(more);
      return new Open(tested, all);
    }
  }

  /** The episode is over. */
  record Over(Open before, Resolved resolved) implements RsdState {
    @Override
    public RsdStep step() {
      return RsdStep.COMPLETED;
    }
  }

  /** The episode was left. */
  record Left(Open before, Abandoned abandoned) implements RsdState {
    @Override
    public RsdStep step() {
      return RsdStep.ABANDONED;
    }
  }

  /** Where an event leads from here; empty when nothing is expected any more. */
  default Optional<RsdState> after(RsdEvent event) {
    return switch (this) {
      case Open here ->
          switch (event) {
            case RealityTested given -> Optional.of(new Open(given, here.used()));
            case InterventionUsed given -> Optional.of(here.trying(given.interventionsUsed()));
            case Resolved given -> Optional.of(new Over(here, given));
            case Abandoned given -> Optional.of(new Left(here, given));
            case Started _ -> Optional.empty();
          };
      case Over _, Left _ -> Optional.empty();
    };
  }
}

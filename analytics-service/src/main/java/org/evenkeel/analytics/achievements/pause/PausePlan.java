package org.evenkeel.analytics.achievements.pause;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What changes about a member's pauses. At most one of them runs or is to come; days that were
 * paused stay so.
 *
 * @param kept pauses that are new or have other days now
 * @param takenBack pauses that no day ever belonged to, or whose days another holds now
 */
record PausePlan(List<Pause> kept, List<Pause> takenBack) {

  PausePlan {
    kept = List.copyOf(kept);
    takenBack = List.copyOf(takenBack);
  }

  /** Whatever runs ends with yesterday, and what is to come does not come. */
  static PausePlan resuming(List<Pause> pauses, LocalDate today) {
    List<Pause> kept = new ArrayList<>();
    List<Pause> takenBack = new ArrayList<>();
    for (Pause pause : pauses) {
      if (pause.endsBefore(today)) {
        continue;
      }
      if (pause.firstDay().isBefore(today)) {
        kept.add(new Pause(pause.id(), pause.firstDay(), today.minusDays(1)));
      } else {
        takenBack.add(pause);
      }
    }
    return new PausePlan(kept, takenBack);
  }

  /**
   * A pause instead of what runs or is to come; one that is over already comes beside them. Who
   * wishes for the same twice has one pause, and nothing changes.
   */
  static PausePlan setting(List<Pause> pauses, Pause wanted, LocalDate today) {
    if (wanted.endsBefore(today)) {
      boolean known = PausedDays.of(pauses).cover(wanted);
      return new PausePlan(known ? List.of() : List.of(wanted), List.of());
    }
    Pause pause = known(pauses, wanted, today);
    List<Pause> others = pauses.stream().filter(p -> !p.id().equals(pause.id())).toList();
    PausePlan ended = resuming(others, today);
    PausedDays held = PausedDays.of(List.of(pause));
    List<Pause> kept = new ArrayList<>();
    List<Pause> takenBack = new ArrayList<>(ended.takenBack());
    for (Pause each : ended.kept()) {
      (held.cover(each) ? takenBack : kept).add(each);
    }
    if (!pauses.contains(pause)) {
      kept.add(pause);
    }
    return new PausePlan(kept, takenBack);
  }

  /** The wanted one as the open pause it is, if there is one that begins with it. */
  private static Pause known(List<Pause> pauses, Pause wanted, LocalDate today) {
    return pauses.stream()
        .filter(p -> !p.endsBefore(today) && p.firstDay().equals(wanted.firstDay()))
        .findFirst()
        .map(p -> new Pause(p.id(), wanted.firstDay(), wanted.lastDay()))
        .orElse(wanted);
  }
}

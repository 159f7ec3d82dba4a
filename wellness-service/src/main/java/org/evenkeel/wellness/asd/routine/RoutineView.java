package org.evenkeel.wellness.asd.routine;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.evenkeel.platform.crisis.ResourcesView;
import org.jspecify.annotations.Nullable;

/**
 * A routine as its owner sees it.
 *
 * @param crisisAlert whether the floor found danger in what was written last
 * @param zone in which its times are meant now
 * @param planned a change that comes on a later day
 */
record RoutineView(
    boolean crisisAlert,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ResourcesView crisisResources,
    int version,
    String zone,
    List<RoutineItemView> items,
    @Nullable PlannedRoutineView planned) {
  RoutineView {
    items = List.copyOf(items);
  }

  /**
   * One item.
   *
   * @param nextAt when it is due next; null in a planned routine
   */
  record RoutineItemView(
      UUID id,
      String name,
      String localTime,
      List<WeekDay> days,
      int toleranceMinutes,
      @Nullable Instant nextAt) {
    RoutineItemView {
      days = List.copyOf(days);
    }

    /** Hides what the person wrote. */
    @Override
    public String toString() {
      return "RoutineItemView[" + id + "]";
    }
  }

  /**
   * A change that is planned.
   *
   * @param toldAt when it was told ahead; null while it was not
   */
  record PlannedRoutineView(
      LocalDate effectiveFrom,
      Instant tellAt,
      @Nullable Instant toldAt,
      List<RoutineItemView> items) {
    PlannedRoutineView {
      items = List.copyOf(items);
    }
  }

  static String time(LocalTime time) {
    return DateTimeFormatter.ofPattern("HH:mm").format(time);
  }

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "RoutineView[...]";
  }
}

package org.evenkeel.wellness.asd.sensory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenkeel.platform.crisis.ResourcesView;
import org.jspecify.annotations.Nullable;

/**
 * A sensory load as its owner sees it.
 *
 * @param crisisAlert whether the floor found danger in the note
 * @param support a few words that go with it, by emotion_scaffolding_level; in the answer to the
 *     logging of it
 */
record SensoryLoadView(
    boolean crisisAlert,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ResourcesView crisisResources,
    UUID id,
    int sound,
    int light,
    int touch,
    int smell,
    int social,
    List<Strategy> strategies,
    @Nullable String note,
    Instant occurredAt,
    LocalDate localDate,
    String zone,
    Instant createdAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> support) {

  SensoryLoadView {
    strategies = List.copyOf(strategies);
    support = support == null ? null : List.copyOf(support);
  }

  static SensoryLoadView of(
      SensoryLoad load,
      @Nullable String note,
      @Nullable ResourcesView resources,
      @Nullable List<String> support) {
    return new SensoryLoadView(
        load.floor().flagged(),
        resources,
        load.id(),
        load.of(Channel.SOUND),
        load.of(Channel.LIGHT),
        load.of(Channel.TOUCH),
        load.of(Channel.SMELL),
        load.of(Channel.SOCIAL),
        load.strategies().stream().sorted().toList(),
        note,
        load.moment().occurredAt(),
        load.moment().localDate(),
        load.moment().zone().getId(),
        load.createdAt(),
        support);
  }

  /** Hides how the person was. */
  @Override
  public String toString() {
    return "SensoryLoadView[" + id + "]";
  }
}

package org.evenkeel.session.idea;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenkeel.platform.crisis.ResourcesView;
import org.evenkeel.platform.crisis.Screening;
import org.jspecify.annotations.Nullable;

/**
 * An idea as its owner sees it.
 *
 * @param createdAt when they had it
 * @param updatedAt when this version was stored
 * @param crisisAlert in the answer to what was written just now
 * @param crisisResources in that answer, when there is reason to show them
 */
record IdeaView(
    UUID id,
    int version,
    Instant createdAt,
    LocalDate localDate,
    String zone,
    Instant updatedAt,
    String content,
    List<String> tags,
    boolean pinned,
    @Nullable UUID taskId,
    @Nullable Instant becameTaskAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean crisisAlert,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ResourcesView crisisResources) {

  /**
   * The view of an idea.
   *
   * @param screening of the words that were written just now; null when none were
   */
  static IdeaView of(Idea idea, IdeaContent content, @Nullable Screening screening) {
    return new IdeaView(
        idea.id(),
        idea.version(),
        idea.moment().occurredAt(),
        idea.moment().localDate(),
        idea.moment().zone().getId(),
        idea.updatedAt(),
        content.content(),
        content.tags(),
        idea.pinned(),
        idea.taskId(),
        idea.becameTaskAt(),
        screening == null ? null : screening.crisisAlert(),
        screening == null ? null : screening.resourcesView().orElse(null));
  }

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "IdeaView[" + id + "]";
  }
}

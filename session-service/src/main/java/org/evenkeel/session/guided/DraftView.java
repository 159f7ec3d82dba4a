package org.evenkeel.session.guided;

import java.time.Instant;
import java.util.Map;
import org.evenkeel.platform.crisis.ResourcesView;
import org.evenkeel.platform.crisis.Screening;
import org.jspecify.annotations.Nullable;

/** A draft as its owner sees it. */
public record DraftView(
    String step,
    Map<String, Object> fields,
    Instant savedAt,
    @Nullable Boolean crisisAlert,
    @Nullable ResourcesView crisisResources) {

  public static DraftView of(Draft draft) {
    return new DraftView(draft.step(), draft.fields(), draft.savedAt(), null, null);
  }

  /** The answer to one that was saved just now. */
  public static DraftView of(Draft draft, Screening screening) {
    return new DraftView(
        draft.step(),
        draft.fields(),
        draft.savedAt(),
        screening.crisisAlert(),
        screening.resourcesView().orElse(null));
  }

  /** Hides what was written. */
  @Override
  public String toString() {
    return "DraftView[" + step + "]";
  }
}

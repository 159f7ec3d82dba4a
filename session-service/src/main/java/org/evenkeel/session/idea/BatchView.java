package org.evenkeel.session.idea;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.evenkeel.platform.crisis.ResourcesView;
import org.evenkeel.platform.crisis.Screening;
import org.jspecify.annotations.Nullable;

/** What came of a queue of ideas, one result for each in their order. */
record BatchView(
    List<BatchItem> results,
    boolean crisisAlert,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ResourcesView crisisResources) {

  BatchView {
    results = List.copyOf(results);
  }

  static BatchView of(List<BatchItem> results, Screening screening) {
    return new BatchView(results, screening.crisisAlert(), screening.resourcesView().orElse(null));
  }
}

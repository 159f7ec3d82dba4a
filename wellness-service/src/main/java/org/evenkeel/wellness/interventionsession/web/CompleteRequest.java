package org.evenkeel.wellness.interventionsession.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.evenkeel.wellness.interventionsession.application.CompletingIntervention.Rating;
import org.evenkeel.wellness.interventionsession.application.Feedback;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /interventions/sessions/{id}/complete}. */
record CompleteRequest(
    @NotNull @Min(1) @Max(5) Integer effectivenessRating,
    @Nullable @Size(max = 10)
        List<@NotNull @Pattern(regexp = TAG, message = TAG_EXPECTED) String> feedbackTags,
    @Nullable @Size(max = 2_000) String feedbackText) {

  private static final String TAG = "\\p{L}[\\p{L}\\p{M}\\p{Nd} _'’-]{0,39}";
  private static final String TAG_EXPECTED = "must be a word or a few, 1 to 40 characters";

  Rating toRating() {
    List<String> tags =
        feedbackTags == null ? List.of() : feedbackTags.stream().distinct().toList();
    return new Rating(effectivenessRating, new Feedback(tags, feedbackText));
  }

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "CompleteRequest[...]";
  }
}

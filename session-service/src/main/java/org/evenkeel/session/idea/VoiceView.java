package org.evenkeel.session.idea;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.evenkeel.platform.crisis.ResourcesView;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.session.speech.Transcript;
import org.jspecify.annotations.Nullable;

/**
 * What was heard, and the idea it became.
 *
 * @param text all of it
 * @param confidence how sure the model was, 0 to 1 (geometric mean probability of its tokens); null
 *     when the provider does not say
 * @param language as the provider names it; null when it does not say
 * @param shortened whether the idea holds only the beginning of the text
 */
record VoiceView(
    String text,
    @Nullable Double confidence,
    @Nullable String language,
    boolean shortened,
    IdeaView idea,
    boolean crisisAlert,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ResourcesView crisisResources) {

  static VoiceView of(
      Transcript.Heard heard, boolean shortened, IdeaView idea, Screening screening) {
    return new VoiceView(
        heard.text(),
        heard.confidence(),
        heard.language(),
        shortened,
        idea,
        screening.crisisAlert(),
        screening.resourcesView().orElse(null));
  }

  /** Hides what the person said. */
  @Override
  public String toString() {
    return "VoiceView[...]";
  }
}

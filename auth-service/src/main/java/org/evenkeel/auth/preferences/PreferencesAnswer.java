package org.evenkeel.auth.preferences;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.evenkeel.platform.crisis.ResourcesView;
import org.evenkeel.platform.crisis.Screening;
import org.jspecify.annotations.Nullable;

/** Preferences, with what the floor says to the texts that were sent. */
record PreferencesAnswer(
    @JsonUnwrapped Preferences preferences,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean crisisAlert,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ResourcesView crisisResources) {

  static PreferencesAnswer of(Preferences preferences, @Nullable Screening screening) {
    return screening == null
        ? new PreferencesAnswer(preferences, null, null)
        : new PreferencesAnswer(
            preferences,
            screening.crisisAlert() ? true : null,
            screening.resourcesView().orElse(null));
  }

  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "PreferencesAnswer[...]";
  }
}

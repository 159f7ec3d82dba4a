package org.evenkeel.auth.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.evenkeel.auth.account.Account;
import org.evenkeel.auth.account.Profile;
import org.evenkeel.platform.crisis.ResourcesView;
import org.evenkeel.platform.crisis.Screening;
import org.jspecify.annotations.Nullable;

/** A profile as its owner sees it. */
record ProfileAnswer(
    String displayName,
    @Nullable String ageRange,
    @Nullable String country,
    @Nullable String timezone,
    @Nullable String locale,
    NeurodiversityAnswer neurodiversity,
    Instant createdAt,
    @Nullable Instant lastLogin,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean crisisAlert,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ResourcesView crisisResources) {

  /** How the person's mind works, as they told it. */
  record NeurodiversityAnswer(
      boolean adhd,
      boolean autismSpectrum,
      boolean anxiety,
      boolean depression,
      List<String> otherConditions) {

    static NeurodiversityAnswer of(Profile.Neurodiversity told) {
      return new NeurodiversityAnswer(
          told.adhd(),
          told.autismSpectrum(),
          told.anxiety(),
          told.depression(),
          told.otherConditions());
    }

    /** Hides what belongs to the person. */
    @Override
    public String toString() {
      return "NeurodiversityAnswer[...]";
    }
  }

  static ProfileAnswer of(Account account) {
    Profile profile = account.profile();
    return new ProfileAnswer(
        profile.displayName(),
        profile.ageRange(),
        profile.country(),
        profile.zone(),
        profile.locale(),
        NeurodiversityAnswer.of(profile.neurodiversity()),
        account.createdAt(),
        account.lastLogin(),
        null,
        null);
  }

  /** With what the floor says to the texts that were sent. */
  ProfileAnswer with(Screening screening) {
    return new ProfileAnswer(
        displayName,
        ageRange,
        country,
        timezone,
        locale,
        neurodiversity,
        createdAt,
        lastLogin,
        screening.crisisAlert() ? true : null,
        screening.resourcesView().orElse(null));
  }

  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "ProfileAnswer[...]";
  }
}

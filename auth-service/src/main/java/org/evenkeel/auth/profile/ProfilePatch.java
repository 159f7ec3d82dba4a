package org.evenkeel.auth.profile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.evenkeel.auth.account.CountryCode;
import org.evenkeel.auth.account.DisplayName;
import org.evenkeel.auth.account.LanguageTag;
import org.evenkeel.auth.account.Profile;
import org.evenkeel.auth.account.Profile.Neurodiversity;
import org.evenkeel.auth.account.TimeZoneName;
import org.jspecify.annotations.Nullable;

/** The parts of a profile to change. */
record ProfilePatch(
    @Nullable @DisplayName String displayName,
    @Nullable @Pattern(regexp = AGE_RANGES) String ageRange,
    @Nullable @CountryCode String country,
    @Nullable @TimeZoneName String timezone,
    @Nullable @LanguageTag String locale,
    @Nullable @Valid NeurodiversityPatch neurodiversity) {

  static final String AGE_RANGES = "under-18|18-24|25-34|35-44|45-54|55-64|65-plus";

  /** The flags to change; conditions are replaced as a whole. */
  record NeurodiversityPatch(
      @Nullable Boolean adhd,
      @Nullable Boolean autismSpectrum,
      @Nullable Boolean anxiety,
      @Nullable Boolean depression,
      @Nullable @Size(max = 20) List<@NotNull @NotBlank @Size(max = 100) String> otherConditions) {

    Neurodiversity onto(Neurodiversity known) {
      return new Neurodiversity(
          or(adhd, known.adhd()),
          or(autismSpectrum, known.autismSpectrum()),
          or(anxiety, known.anxiety()),
          or(depression, known.depression()),
          or(otherConditions, known.otherConditions()));
    }

    /** Hides what belongs to the person. */
    @Override
    public String toString() {
      return "NeurodiversityPatch[...]";
    }
  }

  Profile onto(Profile known) {
    return new Profile(
        or(displayName, known.displayName()),
        ageRange == null ? known.ageRange() : ageRange,
        country == null ? known.country() : country,
        timezone == null ? known.zone() : timezone,
        locale == null ? known.locale() : locale,
        neurodiversity == null
            ? known.neurodiversity()
            : neurodiversity.onto(known.neurodiversity()));
  }

  private static <T> T or(@Nullable T given, T known) {
    return given == null ? known : given;
  }

  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "ProfilePatch[...]";
  }
}

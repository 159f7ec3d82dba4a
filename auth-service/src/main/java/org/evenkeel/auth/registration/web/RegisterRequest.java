package org.evenkeel.auth.registration.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.evenkeel.auth.account.CountryCode;
import org.evenkeel.auth.account.DisplayName;
import org.evenkeel.auth.account.LanguageTag;
import org.evenkeel.auth.account.Profile;
import org.evenkeel.auth.account.TimeZoneName;
import org.evenkeel.auth.registration.Application;
import org.jspecify.annotations.Nullable;

/** What a person sends to open an account. */
record RegisterRequest(
    @NotBlank @Size(max = 254) @Email(regexp = ".+@.+\\..+") String email,
    @NotNull @Size(max = 1024) String password,
    @NotNull @DisplayName String displayName,
    @Nullable @CountryCode String country,
    @Nullable @TimeZoneName String timezone,
    @Nullable @LanguageTag String locale) {

  private static final String MEMBER = "member";

  Application toApplication() {
    return new Application(
        email, Profile.normal(displayName), MEMBER, country, timezone, locale, false);
  }

  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "RegisterRequest[...]";
  }
}

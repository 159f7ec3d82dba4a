package org.evenkeel.auth.account;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Validators of what a person tells about themself; Bean Validation makes them by reflection. */
final class PersonalValidators {

  private static final int LONGEST_NAME = 100;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

  private PersonalValidators() {}

  /** For {@link CountryCode}. */
  public static final class CountryCodes implements ConstraintValidator<CountryCode, String> {
    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
      return value == null || COUNTRIES.contains(value);
    }
  }

  /** For {@link TimeZoneName}. */
  public static final class TimeZoneNames implements ConstraintValidator<TimeZoneName, String> {
    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
      return value == null || ZONES.contains(value);
    }
  }

  /** For {@link LanguageTag}. */
  public static final class LanguageTags implements ConstraintValidator<LanguageTag, String> {
    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
      if (value == null) {
        return true;
      }
      try {
        Locale locale = new Locale.Builder().setLanguageTag(value).build();
        return value.length() <= 35 && LANGUAGES.contains(locale.getLanguage());
      } catch (IllformedLocaleException e) {
        return false;
      }
    }
  }

  /** For {@link DisplayName}. */
  public static final class DisplayNames implements ConstraintValidator<DisplayName, String> {
    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
      if (value == null) {
        return true;
      }
      String name = Profile.normal(value);
      return !name.isEmpty()
          && name.codePointCount(0, name.length()) <= LONGEST_NAME
          && name.codePoints().noneMatch(Character::isISOControl);
    }
  }
}

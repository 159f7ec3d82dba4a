package org.evenkeel.auth.account;

import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person tells about themself.
 *
 * @param ageRange such as {@code 25-34}
 * @param country ISO 3166-1 alpha-2
 * @param zone IANA time zone
 * @param locale BCP 47 tag
 */
public record Profile(
    String displayName,
    @Nullable String ageRange,
    @Nullable String country,
    @Nullable String zone,
    @Nullable String locale,
    Neurodiversity neurodiversity) {

  public Profile {
    displayName = normal(displayName);
  }

  /** A name in the one form it is stored in: NFC, without spaces around it. */
  public static String normal(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).strip();
  }

  /** How a person's mind works, in their own account of it. */
  public record Neurodiversity(
      boolean adhd,
      boolean autismSpectrum,
      boolean anxiety,
      boolean depression,
      List<String> otherConditions) {

    public static final Neurodiversity UNTOLD =
        new Neurodiversity(false, false, false, false, List.of());

    public Neurodiversity {
      otherConditions = List.copyOf(otherConditions);
    }

    /** Hides what belongs to the person. */
    @Override
    public String toString() {
      return "Neurodiversity[...]";
    }
  }

  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "Profile[...]";
  }
}

package org.evenkeel.crisis.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An entry that would fail a person in danger never gets as far as a running process. */
class PlantedResourcesTests {
  private static final String HEAD =
      """
      # transcribed: 2026-11-21
      ZZ\tdirectory\tDirectory\thttps://a.org\turl\t\t\tgeneral\thttps://a.org\t
      """;
  private static final String GOOD =
      "US\tvoice\tGood\t988\tshort_code\t24/7\ten,fil\tgeneral\thttp://a.org/x | via b\t2025-09";

  @Test
  void aGoodRowIsTaken() {
    assertThat(new ResourceRegistry(HEAD + GOOD).countries()).containsExactly("US");
  }

  @ParameterizedTest
  @CsvSource({
    "voice, CALL-NOW, number",
    "voice, 1-800-HELP, number",
    "voice, 98x, short_code",
    "voice, 12, short_code",
    "voice, 1234567, short_code",
    "voice, *4141, short_code",
    "voice, 98 8, short_code",
    "voice, +1988, number",
    "voice, +44116123, number",
    "voice, 12345, number",
    "voice, 1234567890123456, number",
    "voice, '', number",
    "voice, https://a.org, url",
    "sms, https://a.org, url",
    "emergency, 08001110111, number",
    "chat, http://a.org, url",
    "chat, javascript:alert(1), url",
    "chat, https://localhost, url",
    "chat, 'https://a.org/x y', url",
    "directory, 988, short_code",
    "fax, 988, short_code",
    "voice, 988, words"
  })
  void whatCannotBeDialledOrOpenedStopsTheLoad(String type, String value, String kind) {
    refused("US\t" + type + "\tName\t" + value + "\t" + kind + "\t\t\tgeneral\thttps://a.org\t");
  }

  @ParameterizedTest
  @ValueSource(strings = {"us", "USA", "XX", "UK", "EU", ""})
  void anUnknownCountryStopsTheLoad(String country) {
    refused(GOOD.replaceFirst("US", country));
  }

  @ParameterizedTest
  @ValueSource(strings = {"eng", "xx", "EN", "en;fr", "english", "en,"})
  void anUnknownLanguageStopsTheLoad(String languages) {
    refused(GOOD.replace("en,fil", languages.equals("en,") ? "en,,fr" : languages));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "somebody", "https://", "ftp://a.org", "http"})
  void aMissingSourceStopsTheLoad(String source) {
    refused(GOOD.replace("http://a.org/x | via b", source));
  }

  /** Nobody here has dialled a number, so the day of our own copy is no date of a source. */
  @ParameterizedTest
  @ValueSource(strings = {"2026-11-21", "2026-11-27", "2027", "2027-01"})
  void aDateOfOurOwnStopsTheLoad(String date) {
    refused(GOOD.replace("2025-09", date));
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2025-13", "2025-02-30", "25-09-01", "2025-9", "01.09.2025"})
  void whatIsNoDateStopsTheLoad(String date) {
    refused(GOOD.replace("2025-09", date));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pets", "", "General"})
  void anUnknownAudienceStopsTheLoad(String audience) {
    refused(GOOD.replace("general", audience));
  }

  @Test
  void aRowWithoutNameOrWithAColumnLessStopsTheLoad() {
    refused(GOOD.replace("Good", " "));
    refused(GOOD.replace("\t2025-09", ""));
  }

  @Test
  void theSameLineTwiceStopsTheLoad() {
    String row = "US\tvoice\tTwice\t98 81 234\tnumber\t\t\tgeneral\thttps://a.org\t\n";

    assertThatThrownBy(() -> new ResourceRegistry(HEAD + row + row.replace("98 81", "9881")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 4");
  }

  @Test
  void dataThatDoesNotSayWhenItWasCopiedIsNotLoaded() {
    assertThatThrownBy(() -> new ResourceRegistry(HEAD.substring(HEAD.indexOf('\n') + 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("transcription");
  }

  private static void refused(String row) {
    assertThatThrownBy(() -> new ResourceRegistry(HEAD + row))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 3");
  }
}

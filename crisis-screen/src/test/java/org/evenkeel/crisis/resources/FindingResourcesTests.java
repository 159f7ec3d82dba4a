package org.evenkeel.crisis.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingResourcesTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  private static final String DIRECTORY =
      """
      # transcribed: 2026-11-21
      ZZ\tdirectory\tDirectory\thttps://a.org\turl\t\t\tgeneral\thttps://a.org\t
      """;

  private final ResourceRegistry registry = ResourceRegistry.standard();

  @Test
  void showsTheGeneralVoiceLineOfThePersonsCountryFirst() {
    CrisisResources found = find("us", null, "en-US");

    assertThat(found.matched()).isTrue();
    assertThat(found.country()).isEqualTo("US");
    assertThat(found.emergencyNumber()).isEqualTo("911");
    assertThat(found.resources().getFirst().value()).isEqualTo("988");
    assertThat(found.resources().getFirst().type()).isEqualTo(ResourceType.VOICE);
    assertThat(found.resources()).allMatch(r -> r.country().equals("US"));
  }

  @Test
  void putsTheRightLanguageAndTheRightAudienceBeforeOthers() {
    assertThat(first("BE", null, "fr").languages()).contains("fr");
    assertThat(first("BE", null, "nl").languages()).contains("nl");
    assertThat(first("AU", "youth", null).audience()).isEqualTo("youth");
    assertThat(first("US", "lgbtq", "en").audience()).isEqualTo("lgbtq");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "XX", "zz", "nowhere", "1", "\u0000"})
  void anUnknownCountryGetsDirectoriesAndIsToldSo(String country) {
    CrisisResources found = find(country, null, null);

    assertThat(found.matched()).isFalse();
    assertThat(found.resources()).isNotEmpty();
    assertThat(found.resources()).allMatch(r -> r.type() == ResourceType.DIRECTORY);
    assertThat(found.note()).isNotBlank();
  }

  @Test
  void everyCountryOfTheWorldGetsAnAnswer() {
    for (String country : Locale.getISOCountries()) {
      assertThat(find(country, null, null).resources()).as(country).isNotEmpty();
    }
    assertThat(registry.countries()).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void aCountryWithoutASupportLineAnswersWithItsEmergencyNumberAndDirectories() {
    CrisisResources found = find("TR", null, null);

    assertThat(found.matched()).isFalse();
    assertThat(found.emergencyNumber()).isEqualTo("112");
    assertThat(found.resources().getFirst().type()).isEqualTo(ResourceType.EMERGENCY);
    assertThat(found.resources()).anyMatch(r -> r.type() == ResourceType.DIRECTORY);
    assertThat(found.note()).contains("112");
  }

  @Test
  void aCountryWithLinesForSomePeopleOnlyAddsDirectories() {
    CrisisResources found = find("VN", null, null);

    assertThat(found.matched()).isTrue();
    assertThat(found.resources().getFirst().country()).isEqualTo("VN");
    assertThat(found.resources()).anyMatch(r -> r.type() == ResourceType.DIRECTORY);
    assertThat(found.note()).isNotBlank();
  }

  @Test
  void theEmergencyNumberIsNotTheOneForDeafPeopleNorThePoliceIfThereIsAnAmbulance() {
    assertThat(find("FR", null, null).emergencyNumber()).isEqualTo("112");
    assertThat(find("JP", null, null).emergencyNumber()).isEqualTo("119");
  }

  @Test
  void fortyCountriesHaveALineOfTheirOwnAndEveryKindOfLineIsThere() {
    List<CrisisResource> all = new ArrayList<>();
    int withLines = 0;
    for (String country : registry.countries()) {
      CrisisResources found = find(country, null, null);
      withLines += found.matched() ? 1 : 0;
      all.addAll(found.resources());
    }
    assertThat(withLines).isGreaterThanOrEqualTo(40);
    assertThat(all)
        .extracting(CrisisResource::audience)
        .contains("general", "youth", "lgbtq", "veterans", "domestic_violence");
    assertThat(all)
        .anyMatch(r -> r.type() == ResourceType.VOICE && r.kind() == ResourceKind.SHORT_CODE)
        .anyMatch(r -> r.type() == ResourceType.SMS && r.kind() == ResourceKind.SHORT_CODE)
        .anyMatch(r -> r.type() == ResourceType.CHAT && r.kind() == ResourceKind.URL);
  }

  @ParameterizedTest
  @CsvSource({"GB,veterans,en", "DE,lgbtq,xx", "AE,pets,fr", "BR,veterans,zu"})
  void anAudienceOrLanguageWithoutALineFallsBackToTheGeneralOnes(
      String country, String audience, String language) {
    assertThat(first(country, audience, language).audience()).isEqualTo("general");
  }

  @Test
  void ourOwnSentencesAreInThePersonsLanguage() {
    assertThat(find("TR", null, "es-MX").note()).contains("No conocemos", "112");
    assertThat(find(null, null, "es").note()).contains("No sabemos en qué país");
    assertThat(find("VN", null, "es").note()).contains("solo líneas para algunas personas");
    assertThat(find("TR", null, "fr").note()).contains("We know of no support line");
  }

  @Test
  void theVersionFollowsTheData() {
    ResourceRegistry one = new ResourceRegistry(DIRECTORY);
    ResourceRegistry other = new ResourceRegistry(DIRECTORY.replace("Directory", "Other"));

    assertThat(one.version()).isNotEqualTo(other.version()).hasSize(12);
  }

  private CrisisResources find(
      @Nullable String country, @Nullable String audience, @Nullable String language) {
    return registry.find(new ResourceQuery(country, audience, language), TODAY);
  }

  private CrisisResource first(
      String country, @Nullable String audience, @Nullable String language) {
    return find(country, audience, language).resources().getFirst();
  }
}

package org.evenkeel.crisis.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingResourcesTests {
  private static final String DIRECTORY =
      "ZZ\tdirectory\tDirectory\thttps://example.org\turl\t\t\tgeneral\thttps://example.org\t\n";

  private final ResourceRegistry registry = ResourceRegistry.standard();

  @Test
  void showsTheGeneralVoiceLineOfThePersonsCountryFirst() {
    CrisisResources found = registry.find(new ResourceQuery("us", null, "en-US"));

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
    CrisisResources found = registry.find(new ResourceQuery(country, null, null));

    assertThat(found.matched()).isFalse();
    assertThat(found.resources()).isNotEmpty();
    assertThat(found.resources()).allMatch(r -> r.type() == ResourceType.DIRECTORY);
    assertThat(found.note()).isNotBlank();
  }

  @Test
  void everyCountryOfTheWorldGetsAnAnswer() {
    for (String country : Locale.getISOCountries()) {
      assertThat(registry.find(new ResourceQuery(country, null, null)).resources())
          .as(country)
          .isNotEmpty();
    }
    assertThat(registry.countries()).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void aCountryWithoutASupportLineAnswersWithItsEmergencyNumberAndDirectories() {
    CrisisResources found = registry.find(new ResourceQuery("TR", null, null));

    assertThat(found.matched()).isFalse();
    assertThat(found.emergencyNumber()).isEqualTo("112");
    assertThat(found.resources().getFirst().type()).isEqualTo(ResourceType.EMERGENCY);
    assertThat(found.resources()).anyMatch(r -> r.type() == ResourceType.DIRECTORY);
    assertThat(found.note()).contains("112");
  }

  @Test
  void aCountryWithLinesForSomePeopleOnlyAddsDirectories() {
    CrisisResources found = registry.find(new ResourceQuery("VN", null, null));

    assertThat(found.matched()).isTrue();
    assertThat(found.resources().getFirst().country()).isEqualTo("VN");
    assertThat(found.resources()).anyMatch(r -> r.type() == ResourceType.DIRECTORY);
    assertThat(found.note()).isNotBlank();
  }

  @Test
  void theEmergencyNumberIsNotTheOneForDeafPeopleNorThePoliceIfThereIsAnAmbulance() {
    assertThat(registry.find(new ResourceQuery("FR", null, null)).emergencyNumber())
        .isEqualTo("112");
    assertThat(registry.find(new ResourceQuery("JP", null, null)).emergencyNumber())
        .isEqualTo("119");
  }

  @Test
  void rowsThatNeedACheckFirstStayOut() {
    for (String country : registry.countries()) {
      assertThat(registry.find(new ResourceQuery(country, null, null)).resources())
          .noneMatch(r -> r.source().contains("progress.guide"))
          .noneMatch(r -> r.value().equals("+864001619995"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "US\tvoice\tGlued to a short code\t+1988\tnumber\t\t\tgeneral\thttps://example.org\t",
        "US\tvoice\tToo long for a short code\t18002738255\tshort_code\t\t\tgeneral\thttps://a.org"
            + "\t",
        "US\tvoice\tLetters\tCALL-NOW\tnumber\t\t\tgeneral\thttps://example.org\t",
        "US\tchat\tNot encrypted\thttp://example.org\turl\t\t\tgeneral\thttps://example.org\t",
        "US\tvoice\tAn address to dial\thttps://example.org\turl\t\t\tgeneral\thttps://a.org\t",
        "us\tvoice\tCountry in small letters\t988\tshort_code\t\t\tgeneral\thttps://a.org\t",
        "US\tvoice\tNo source\t988\tshort_code\t\t\tgeneral\tsomebody\t",
        "US\tvoice\tUnknown audience\t988\tshort_code\t\t\tpets\thttps://a.org\t",
        "US\tvoice\tNo date\t988\tshort_code\t\t\tgeneral\thttps://a.org\tyesterday",
        "US\tvoice\tA column short\t988\tshort_code\t\t\tgeneral\thttps://a.org"
      })
  void aPlantedUndiallableEntryStopsTheLoad(String row) {
    assertThatThrownBy(() -> new ResourceRegistry(DIRECTORY + row))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void theSameLineTwiceStopsTheLoad() {
    String row = "US\tvoice\tTwice\t98 81 234\tnumber\t\t\tgeneral\thttps://a.org\t\n";

    assertThatThrownBy(() -> new ResourceRegistry(DIRECTORY + row + row.replace(" ", "")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theVersionFollowsTheData() {
    ResourceRegistry one = new ResourceRegistry(DIRECTORY);
    ResourceRegistry other = new ResourceRegistry(DIRECTORY.replace("Directory", "Other"));

    assertThat(one.version()).isNotEqualTo(other.version()).hasSize(12);
  }

  private CrisisResource first(String country, String audience, String language) {
    return registry.find(new ResourceQuery(country, audience, language)).resources().getFirst();
  }
}

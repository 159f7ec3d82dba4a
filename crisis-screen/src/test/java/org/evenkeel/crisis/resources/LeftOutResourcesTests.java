package org.evenkeel.crisis.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Numbers on which sources disagree, that were opened for the pandemic, or that only a low-trust
 * page states. Who adds one again has to bring a better source and take it from here.
 */
class LeftOutResourcesTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  private final ResourceRegistry registry = ResourceRegistry.standard();

  @ParameterizedTest
  @CsvSource({
    "AE, 999",
    "AE, 8004673",
    "AR, 01152751135",
    "AR, 5491152757377",
    "BH, 97338447588",
    "BH, 97366710901",
    "CN, 864001619995",
    "CN, 4001619995",
    "CN, 8008101117",
    "CN, 12355",
    "CZ, 155",
    "DZ, 00213983200158",
    "DZ, 00213983200058",
    "EG, 16328",
    "EG, 0808880700",
    "FI, 0925250116",
    "FI, 0925250113",
    "GH, 112",
    "GH, 999",
    "IN, 18602662345",
    "IN, 9999666555",
    "IN, 9820466627",
    "IN, 912227546669",
    "KE, 999",
    "KE, 112",
    "KE, 911",
    "KE, 1190",
    "LK, 119",
    "MY, 0379568145",
    "MY, 0379568144",
    "PK, 1122",
    "PK, 1282",
    "TH, 1669",
    "TH, 1554",
    "TH, 027136793",
    "TH, 022800299",
    "TR, 183"
  })
  void aDoubtfulNumberIsNotShown(String country, String digits) {
    CrisisResources found = registry.find(new ResourceQuery(country, null, null), TODAY);

    assertThat(found.resources()).extracting(LeftOutResourcesTests::digits).doesNotContain(digits);
    assertThat(found.emergencyNumber()).isNotEqualTo(digits);
  }

  @Test
  void noEntryRestsOnAPageThatIsKnownToBeWrongElsewhere() {
    assertThat(all().map(CrisisResource::source))
        .noneMatch(source -> source.contains("progress.guide"))
        .noneMatch(source -> source.contains("pastebin"))
        .noneMatch(source -> source.contains("kuakua"));
  }

  /** The old ten-digit number of 988, and numbers with a country code glued to a short code. */
  @Test
  void noShortCodeIsWrittenInAWayThatCannotBeDialled() {
    assertThat(all().map(LeftOutResourcesTests::digits))
        .doesNotContain("18002738255", "1988", "1741741", "55188", "44116123", "4485258");
  }

  private Stream<CrisisResource> all() {
    return Stream.of(Locale.getISOCountries())
        .flatMap(
            country ->
                registry.find(new ResourceQuery(country, null, null), TODAY).resources().stream());
  }

  private static String digits(CrisisResource resource) {
    return resource.value().replaceAll("[^0-9]", "");
  }
}

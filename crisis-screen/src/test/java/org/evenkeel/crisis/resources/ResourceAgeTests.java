package org.evenkeel.crisis.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person is told how old an entry is, and we know how many are too old. */
class ResourceAgeTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 8, 31);

  @ParameterizedTest
  @CsvSource({
    "2026-06-02, RECENT",
    "2026-02-28, RECENT",
    "2026-02-27, OVER_6_MONTHS",
    "2026-02, OVER_6_MONTHS",
    "2026, OVER_6_MONTHS",
    "2025-08-31, OVER_6_MONTHS",
    "2025-08-30, OVER_12_MONTHS",
    "2025, OVER_12_MONTHS",
    "2017-08, OVER_12_MONTHS",
    ", UNDATED"
  })
  void anEntryIsAsOldAsTheFirstDayThatItsDateMayMean(String date, ResourceAge age) {
    assertThat(ResourceAge.of(dated(date), TODAY)).isEqualTo(age);
  }

  @Test
  void onlyWhatIsRecentIsShownWithoutAWord() {
    ResourceRegistry registry = registry("2026-06-02", "2025-10-10", "2020-07", "");

    List<ShownResource> shown = registry.find(new ResourceQuery("US", null, "en"), TODAY).shown();

    assertThat(shown)
        .extracting(one -> one.age().mayBeOutdated())
        .containsExactly(false, true, true, true);
    assertThat(shown.get(0).ageNote()).isNull();
    assertThat(shown.get(1).ageNote()).contains("2025-10-10");
    assertThat(shown.get(2).ageNote()).contains("2020-07");
    assertThat(shown.get(3).ageNote()).contains("no date");
  }

  @Test
  void theWordIsInThePersonsLanguage() {
    List<ShownResource> shown =
        registry("2025-10-10", "").find(new ResourceQuery("US", null, "es-US"), TODAY).shown();

    assertThat(shown.get(0).ageNote()).contains("fecha", "2025-10-10");
    assertThat(shown.get(1).ageNote()).contains("no indica fecha");
  }

  @Test
  void entriesOfEachAgeAreCountedDirectoriesToo() {
    Map<ResourceAge, Long> expected = new EnumMap<>(ResourceAge.class);
    expected.put(ResourceAge.RECENT, 1L);
    expected.put(ResourceAge.OVER_12_MONTHS, 2L);
    expected.put(ResourceAge.UNDATED, 1L);

    assertThat(registry("2026-06-02", "2020-07", "2019").ages(TODAY)).isEqualTo(expected);
  }

  private static ResourceRegistry registry(String... dates) {
    StringBuilder rows =
        new StringBuilder("# transcribed: 2026-11-21\n")
            .append("ZZ\tdirectory\tAll\thttps://a.org\turl\t\t\tgeneral\thttps://a.org\t\n");
    for (int i = 0; i < dates.length; i++) {
      rows.append("US\tvoice\tLine\t98").append(i);
      rows.append("\tshort_code\t\t\tgeneral\thttps://a.org\t").append(dates[i]).append('\n');
    }
    return new ResourceRegistry(rows.toString());
  }

  private static CrisisResource dated(String date) {
    return new CrisisResource(
        "US",
        ResourceType.VOICE,
        "Line",
        "988",
        ResourceKind.SHORT_CODE,
        null,
        List.of(),
        "general",
        "https://a.org",
        date);
  }
}

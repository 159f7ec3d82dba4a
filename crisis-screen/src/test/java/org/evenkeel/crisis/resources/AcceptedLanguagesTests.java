package org.evenkeel.crisis.resources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedLanguagesTests {

  @ParameterizedTest
  @CsvSource({
    "es-MX, es-MX, MX",
    "'en, es-MX;q=0.5', en, MX",
    "'fr;q=0.2, de-AT;q=0.9', de-AT, AT",
    "'es-419,es;q=0.9', es-419,",
    "zh-Hant-HK, zh-Hant-HK, HK",
    "'en;q=0, pt-BR', pt-BR, BR",
    "*, ,",
    "'', ,",
    ", ,",
    "'en;q=abc', ,",
    "'<script>', ,"
  })
  void theHeaderSaysLanguageAndCountryOrNothing(String header, String language, String region) {
    assertThat(AcceptedLanguages.of(header)).isEqualTo(new AcceptedLanguages(language, region));
  }
}

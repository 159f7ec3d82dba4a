package org.evenkeel.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FairCoinTests {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 1",
    "0, 10, 1",
    "10, 10, 0.0009765625",
    "8, 10, 0.0546875",
    "9, 10, 0.0107421875",
    "9, 13, 0.1334228515625",
    "60, 100, 0.028443966820490395",
    "5300, 10300, 0.0016079098368226195"
  })
  void so_many_heads_or_more(int heads, int tosses, double probability) {
    assertThat(FairCoin.atLeast(heads, tosses)).isCloseTo(probability, within(1e-9));
  }
}

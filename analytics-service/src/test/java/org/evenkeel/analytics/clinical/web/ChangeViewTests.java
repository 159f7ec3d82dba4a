package org.evenkeel.analytics.clinical.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Map;
import org.evenkeel.analytics.clinical.model.Instrument;
import org.evenkeel.analytics.clinical.model.MoodChange;
import org.evenkeel.analytics.clinical.model.Spread;
import org.evenkeel.platform.json.Json;
import org.junit.jupiter.api.Test;

class ChangeViewTests {

  @Test
  void no_more_digits_are_told_than_a_tenth() {
    Instrument mood = new Instrument("check_in_mood", 1, 10, null, "split_half", true, false, "");
    MoodChange change =
        new MoodChange(
            40L, new Spread.Interval(1.2345, -0.8765, 2.0512), 0.8234, 1.7391, Map.of(), null);

    String told =
        Json.mapper().writeValueAsString(ChangeView.of(YearMonth.of(2019, 6), mood, change));

    assertThat(told)
        .contains("1.2", "-0.9", "2.1", "0.8", "1.7")
        .doesNotContainPattern("[0-9][.][0-9]{2}");
  }
}

package org.evenkeel.wellness.asd.sensory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.platform.time.LocalMoment;
import org.evenkeel.wellness.people.CommunicationStyle;
import org.junit.jupiter.api.Test;

class ScaffoldingTests {

  @Test
  void a_higher_level_says_more() {
    SensoryLoad loud = load(9);
    assertThat(Scaffolding.of(loud, 1, CommunicationStyle.DIRECT)).hasSize(1);
    assertThat(Scaffolding.of(loud, 2, CommunicationStyle.DIRECT)).hasSize(2);
    assertThat(Scaffolding.of(loud, 3, CommunicationStyle.DIRECT)).hasSize(4);
    assertThat(Scaffolding.of(loud, 2, CommunicationStyle.DIRECT).getLast())
        .isEqualTo("What presses most is sound, at 9 of 10.");
  }

  @Test
  void an_easy_moment_is_left_alone() {
    assertThat(Scaffolding.of(load(3), 1, CommunicationStyle.WARM)).isEmpty();
    assertThat(Scaffolding.of(load(3), 3, CommunicationStyle.WARM)).hasSize(2);
    assertThat(Scaffolding.of(load(0), 2, CommunicationStyle.WARM)).isEmpty();
  }

  private static SensoryLoad load(int sound) {
    return new SensoryLoad(
        UUID.randomUUID(),
        UUID.randomUUID(),
        LocalMoment.of(Instant.EPOCH, ZoneOffset.UTC),
        Instant.EPOCH,
        Map.of(
            Channel.SOUND,
            sound,
            Channel.LIGHT,
            0,
            Channel.TOUCH,
            0,
            Channel.SMELL,
            0,
            Channel.SOCIAL,
            0),
        Set.of(),
        null,
        new SensoryLoad.FloorNote(0, false, "v"));
  }
}

package org.evenkeel.session.rsd.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.evenkeel.platform.json.Json;
import org.evenkeel.session.rsd.model.RsdEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;

/** Each version of each event, as it was stored once. Samples are added and never changed. */
class RsdEventSamplesTests {

  static Stream<Resource> samples() throws IOException {
    return Arrays.stream(
        new PathMatchingResourcePatternResolver().getResources("classpath:events/rsd-*.json"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_sample_is_read_and_loses_nothing(Resource sample) throws IOException {
    byte[] json = sample.getContentAsByteArray();

    RsdEvent event = RsdKind.KIND.types().read(name(sample), json);

    JsonNode stored = Json.mapper().readTree(json);
    JsonNode today = Json.mapper().valueToTree(event);
    assertThat(stored.propertyNames())
        .isNotEmpty()
        .allSatisfy(field -> assertThat(today.get(field)).isEqualTo(stored.get(field)));
  }

  @Test
  void there_is_a_sample_of_every_name_and_a_name_for_every_sample() throws IOException {
    assertThat(samples().map(RsdEventSamplesTests::name))
        .containsExactlyInAnyOrderElementsOf(RsdKind.KIND.types().storedNames());
  }

  private static String name(Resource sample) {
    String file = String.valueOf(sample.getFilename());
    return file.substring(0, file.length() - ".json".length());
  }
}

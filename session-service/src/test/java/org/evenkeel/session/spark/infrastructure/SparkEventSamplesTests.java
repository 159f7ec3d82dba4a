package org.evenkeel.session.spark.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenkeel.contracts.SealedFields;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.platform.json.Json;
import org.evenkeel.session.FixedKeys;
import org.evenkeel.session.spark.model.SparkEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;

/** Each version of each event, as it was stored once. Samples are added and never changed. */
class SparkEventSamplesTests {

  static Stream<Resource> samples() throws IOException {
    return Arrays.stream(
        new PathMatchingResourcePatternResolver().getResources("classpath:events/spark-*.json"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_sample_is_read_and_loses_nothing(Resource sample) throws IOException {
    byte[] json = sample.getContentAsByteArray();

    SparkEvent event = SparkKind.KIND.types().read(name(sample), json);

    JsonNode stored = Json.mapper().readTree(json);
    JsonNode today = Json.mapper().valueToTree(event);
    assertThat(stored.propertyNames())
        .isNotEmpty()
        .allSatisfy(field -> assertThat(today.get(field)).isEqualTo(stored.get(field)));
  }

  @Test
  void there_is_a_sample_of_every_name_and_a_name_for_every_sample() throws IOException {
    assertThat(samples().map(SparkEventSamplesTests::name))
        .containsExactlyInAnyOrderElementsOf(SparkKind.KIND.types().storedNames());
  }

  @Test
  void what_was_sealed_once_still_opens() throws IOException {
    try (InputStream sealed =
        getClass().getResourceAsStream("/events/spark-perception-completed.v1.sealed")) {
      byte[] opened =
          new TextCipher(new FixedKeys())
              .openBytes(
                  new UUID(0, 1),
                  SealedFields.SPARK_STEP,
                  new UUID(0, 2) + ":2",
                  new String(sealed.readAllBytes(), StandardCharsets.UTF_8).strip());

      assertThat(SparkKind.KIND.types().read("spark-perception-completed.v1", opened))
          .isInstanceOfSatisfying(
              SparkEvent.PerceptionCompleted.class,
              event -> assertThat(event.customThought()).isEqualTo("It may be a busy day."));
    }
  }

  private static String name(Resource sample) {
    String file = String.valueOf(sample.getFilename());
    return file.substring(0, file.length() - ".json".length());
  }
}

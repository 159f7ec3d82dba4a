package org.evenkeel.wellness.library.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.evenkeel.platform.json.Json;
import org.evenkeel.wellness.library.AgeGroup;
import org.evenkeel.wellness.library.Approach;
import org.evenkeel.wellness.library.Content;
import org.evenkeel.wellness.library.EvidenceStrength;
import org.evenkeel.wellness.library.Feeling;
import org.evenkeel.wellness.library.Level;
import org.evenkeel.wellness.library.Samples;
import org.evenkeel.wellness.library.SensoryIntensity;
import org.evenkeel.wellness.people.CommunicationStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ContentSchemaTests {
  private static final JsonNode SCHEMA =
      Json.mapper()
          .readTree(DataFiles.bytes(new ClassPathResource("library/intervention.schema.json")));

  private final ContentSchema schema = new ContentSchema();

  @Test
  void the_schema_is_one_itself() {
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                    com.networknt.schema.SchemaLocation.of(
                        "https://json-schema.org/draft/2020-12/schema"))
                .validate(SCHEMA))
        .isEmpty();
  }

  @Test
  void a_sound_content_is_read_and_written_without_loss() {
    assertThat(schema.check(Samples.json()))
        .isInstanceOfSatisfying(
            CheckedContent.Sound.class,
            sound -> {
              JsonNode again = Json.mapper().valueToTree(sound.content());
              assertThat(schema.check(again)).isEqualTo(sound);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id | \"7\" | id",
        "slug | \"Not A Slug\" | slug",
        "wordings | \"one for all\" | wordings",
        "steps | [\"One step.\"] | steps",
        "steps | [\"One.\", \" \", \"Three.\"] | steps.1",
        "steps | [\"One.\", \"Two\\n2.\", \"Three.\"] | steps.1",
        "good_to_know | \"\" | good_to_know",
        "duration_seconds | 29 | duration_seconds",
        "duration_seconds | 3601 | duration_seconds",
        "duration_seconds | 60.5 | duration_seconds",
        "duration_seconds | 60.0 | duration_seconds",
        "duration_seconds | 1e99 | duration_seconds",
        "effort_level | \"extreme\" | effort_level",
        "energy_required | null | energy_required",
        "therapeutic_approach | \"astrology\" | therapeutic_approach",
        "sub_category | \"Two words\" | sub_category",
        "target_emotions | [] | target_emotions",
        "target_emotions | [\"sad\", \"sad\"] | target_emotions",
        "target_emotions | [\"octarine\"] | target_emotions.0",
        "media_type | \"hologram\" | media_type",
        "media_type | \"audio\" | media_url",
        "media_url | \"https://example.org/a.mp3\" | media_url",
        "adhd_friendly | \"yes\" | adhd_friendly",
        "sensory_intensity | \"loud\" | sensory_intensity",
        "contraindications | [\"full_moon\"] | contraindications",
        "age_appropriate | [\"toddler\"] | age_appropriate.0",
        "evidence | {\"source\": \"A book.\", \"strength\": \"strong\"} | evidence.source",
        "evidence | {\"source\": \"A book of 1999.\"} | evidence.strength",
        "is_premium | 1 | is_premium",
        "durationseconds | 60 | durationseconds"
      })
  void a_fault_is_found_and_named(String field, String value, String named) {
    ObjectNode json = Samples.json();
    json.set(field, Json.mapper().readTree(value));

    assertThat(schema.check(json))
        .isInstanceOfSatisfying(
            CheckedContent.Faulty.class,
            faulty -> assertThat(faulty.faults()).extracting(Fault::field).containsOnly(named));
  }

  @Test
  void every_style_that_is_left_out_is_named() {
    ObjectNode json = Samples.json();
    json.putObject("wordings");

    assertThat(schema.check(json))
        .isInstanceOfSatisfying(
            CheckedContent.Faulty.class,
            faulty ->
                assertThat(faulty.faults())
                    .extracting(Fault::field)
                    .containsExactlyInAnyOrder(
                        "wordings.warm",
                        "wordings.direct",
                        "wordings.playful",
                        "wordings.professional"));
  }

  @Test
  void whatever_is_left_out_is_named() {
    for (String field : Samples.json().propertyNames()) {
      ObjectNode json = Samples.json();
      json.remove(field);

      assertThat(schema.check(json))
          .isInstanceOfSatisfying(
              CheckedContent.Faulty.class,
              faulty -> assertThat(faulty.faults()).extracting(Fault::field).contains(field));
    }
  }

  /** What the schema lets through, the type can hold: no value makes reading fail. */
  @Test
  void no_value_anywhere_makes_it_fail() {
    Random random = new Random(20251);
    List<String> values =
        List.of("null", "\"\"", "\"x\"", "-1", "1e99", "true", "[]", "{}", "[null]", "[[\"sad\"]]");
    for (int i = 0; i < 2_000; i++) {
      ObjectNode json = Samples.json();
      for (String field : List.copyOf(json.propertyNames())) {
        if (random.nextInt(8) == 0) {
          json.set(field, Json.mapper().readTree(values.get(random.nextInt(values.size()))));
        }
      }
      CheckedContent checked = schema.check(json);
      if (checked instanceof CheckedContent.Sound(Content content)) {
        assertThat(schema.check(Json.mapper().valueToTree(content))).isEqualTo(checked);
      } else if (checked instanceof CheckedContent.Faulty faulty) {
        assertThat(faulty.faults()).isNotEmpty().noneMatch(fault -> fault.field().isEmpty());
      }
    }
    assertThat(schema.check(Json.mapper().readTree("[]")))
        .isInstanceOf(CheckedContent.Faulty.class);
  }

  @Test
  void the_words_of_the_schema_are_those_of_the_code() {
    assertThat(words("/properties/therapeutic_approach/enum"))
        .containsExactlyInAnyOrderElementsOf(names(Approach.values()));
    assertThat(words("/properties/target_emotions/items/enum"))
        .containsExactlyInAnyOrderElementsOf(names(Feeling.values()));
    assertThat(words("/properties/sensory_intensity/enum"))
        .containsExactlyInAnyOrderElementsOf(names(SensoryIntensity.values()));
    assertThat(words("/properties/age_appropriate/items/enum"))
        .containsExactlyInAnyOrderElementsOf(names(AgeGroup.values()));
    assertThat(words("/properties/evidence/properties/strength/enum"))
        .containsExactlyInAnyOrderElementsOf(names(EvidenceStrength.values()));
    assertThat(words("/$defs/level/enum"))
        .containsExactlyInAnyOrderElementsOf(names(Level.values()));
    assertThat(words("/properties/wordings/required"))
        .containsExactlyInAnyOrderElementsOf(names(CommunicationStyle.values()));
    assertThat(words("/required"))
        .containsExactlyInAnyOrderElementsOf(SCHEMA.path("properties").propertyNames());
  }

  private static List<String> words(String pointer) {
    return SCHEMA.at(pointer).valueStream().map(JsonNode::asString).toList();
  }

  private static List<String> names(Enum<?>[] constants) {
    return Stream.of(constants)
        .map(constant -> Json.mapper().valueToTree(constant).asString())
        .toList();
  }
}

package org.evenkeel.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.evenkeel.contracts.identity.EmailVerified;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Every version of every fact that was ever published can be read, and is written as it was. */
class GoldenSampleTests {

  private static final List<String> PERSONAL = List.of("display_name", "email", "token");

  static Stream<FactType<?>> types() {
    return FactTypes.all().stream();
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_fact_reads_its_sample_and_writes_the_same(FactType<?> type) {
    ObjectNode sample = Samples.of(type);
    assertThat(Samples.readAndWritten(type, sample)).isEqualTo(sample);
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_sample_shows_every_member(FactType<?> type) {
    ObjectNode sample = Samples.of(type);
    assertThat(sample.propertyNames())
        .containsExactlyElementsOf(components(type).map(GoldenSampleTests::wireName).toList());
    assertThat(sample.values())
        .noneMatch(value -> value.isNull() || (value.isContainer() && value.isEmpty()));
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_fact_from_before_an_optional_member_still_reads(FactType<?> type) {
    ObjectNode old = Samples.of(type);
    components(type).filter(GoldenSampleTests::optional).forEach(c -> old.remove(wireName(c)));
    old.put("member_of_a_later_day", "unknown to this reader");
    assertThat(Samples.MAPPER.treeToValue(old, type.fact())).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_fact_does_not_tell_about_a_person_when_printed(FactType<?> type) {
    ObjectNode sample = Samples.of(type);
    String printed = Samples.MAPPER.treeToValue(sample, type.fact()).toString();
    PERSONAL.stream()
        .filter(sample::has)
        .forEach(name -> assertThat(printed).doesNotContain(sample.get(name).stringValue()));
  }

  @Test
  void a_type_without_sample_fails() {
    var undocumented =
        new FactType<>(
            "org.evenkeel.identity.email-verified.v9",
            EmailVerified.class,
            Topics.IDENTITY_USERS,
            true);
    assertThatThrownBy(() -> Samples.of(undocumented)).hasMessageContaining("no golden sample");
  }

  private static Stream<RecordComponent> components(FactType<?> type) {
    return Arrays.stream(type.fact().getRecordComponents());
  }

  private static boolean optional(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static String wireName(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}

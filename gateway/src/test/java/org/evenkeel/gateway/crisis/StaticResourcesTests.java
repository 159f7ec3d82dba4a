package org.evenkeel.gateway.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The copy has the shape of api.md, so that a client cannot tell who answered. */
class StaticResourcesTests {

  private static final List<String> MEMBERS =
      List.of(
          "country",
          "type",
          "name",
          "value",
          "kind",
          "hours",
          "languages",
          "audience",
          "source",
          "source_verified_at");

  @Test
  void every_line_says_what_to_do_and_where_that_was_read() throws IOException {
    JsonNode copy =
        JsonMapper.shared()
            .readTree(new ClassPathResource("crisis-resources.json").getInputStream());
    assertThat(copy.propertyNames())
        .containsExactly("country", "matched", "resources", "emergency_number", "note");
    assertThat(copy.path("matched").booleanValue()).isFalse();
    assertThat(copy.path("resources").size()).isGreaterThan(3);
    for (JsonNode line : copy.path("resources")) {
      assertThat(line.propertyNames()).containsExactlyElementsOf(MEMBERS);
      assertThat(line.path("source").stringValue()).startsWith("https://");
      switch (line.path("kind").stringValue()) {
        case "url" -> assertThat(line.path("value").stringValue()).startsWith("https://");
        case "short_code" -> assertThat(line.path("value").stringValue()).matches("[0-9]{3,6}");
        default -> throw new AssertionError("unknown kind in " + line);
      }
    }
  }
}

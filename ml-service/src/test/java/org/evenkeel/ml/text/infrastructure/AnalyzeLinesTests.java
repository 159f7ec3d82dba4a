package org.evenkeel.ml.text.infrastructure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.evenkeel.ml.text.Emotion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnalyzeLinesTests {
  private static final LoadedEmotionModel MODEL =
      new EmotionModelFolder(
              new DefaultResourceLoader(), new EmotionSettings("2", "classpath:models/emotion"))
          .load();

  @AfterAll
  static void close() {
    MODEL.encoder().close();
  }

  @Test
  void every_line_has_its_answer_the_empty_one_too() throws IOException {
    List<JsonNode> answers =
        answers("Thank you so much, this made my day!\n\n\uD83D\uDE2D\n", false);

    assertThat(answers).hasSize(3);
    for (JsonNode answer : answers) {
      assertThat(answer.propertyNames())
          .containsExactly("goemotions", "labels", "predicted", "sentiment");
      assertThat(answer.get("labels").propertyNames())
          .containsExactlyElementsOf(Arrays.stream(Emotion.values()).map(Emotion::label).toList());
      assertThat(answer.get("sentiment").asDouble()).isBetween(-1.0, 1.0);
    }
    assertThat(answers.getFirst().get("goemotions").toString()).contains("gratitude");
    assertThat(answers.getFirst().get("sentiment").asDouble()).isGreaterThan(0.3);
    assertThat(answers.get(1).get("predicted")).isEmpty();
    assertThat(answers.get(1).get("sentiment").asDouble()).isZero();
  }

  @Test
  void spans_lie_within_the_text_and_belong_to_what_is_predicted() throws IOException {
    String text = "I am so sad that she left.";

    JsonNode answer = answers(text, true).getFirst();

    assertThat(answer.get("predicted").toString()).contains("sadness");
    JsonNode span = answer.at("/spans/sadness/0");
    String words = text.substring(span.get("start").asInt(), span.get("end").asInt());
    assertThat(words).isEqualTo("sad");
    assertThat(span.get("weight").asDouble()).isBetween(0.01, 1.0);
  }

  private static List<JsonNode> answers(String lines, boolean spans) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new AnalyzeLines(MODEL.analyzer(), spans)
        .run(new ByteArrayInputStream(lines.getBytes(UTF_8)), new PrintStream(out, true, UTF_8));
    JsonMapper mapper = JsonMapper.builder().build();
    return out.toString(UTF_8).lines().map(mapper::readTree).toList();
  }
}

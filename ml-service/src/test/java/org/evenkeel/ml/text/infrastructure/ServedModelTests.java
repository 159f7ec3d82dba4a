package org.evenkeel.ml.text.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.evenkeel.ml.registry.ServedModel;
import org.evenkeel.ml.text.Emotion;
import org.evenkeel.ml.text.TextAnalysis;
import org.evenkeel.ml.text.model.TextAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class ServedModelTests {
  private final ApplicationContextRunner service =
      new ApplicationContextRunner()
          .withUserConfiguration(Text.class)
          .withPropertyValues(
              "evenkeel.ml.emotion.version=2",
              "evenkeel.ml.emotion.location=classpath:models/emotion");

  @Test
  void the_served_model_reads_feelings() {
    service.run(
        context -> {
          TextAnalyzer analyzer = context.getBean(TextAnalyzer.class);

          TextAnalysis sad = analyzer.analyze("I feel so lonely and sad tonight.").orElseThrow();
          assertThat(sad.primary()).isEqualTo(Emotion.SADNESS);
          assertThat(sad.sentiment()).isLessThan(-0.3);
          assertThat(sad.goEmotions()).contains("sadness");
          assertThat(predicted(analyzer, "I am so happy, what a lovely day!"))
              .contains(Emotion.JOY);
          assertThat(predicted(analyzer, "The shop opens at nine.")).contains(Emotion.NEUTRAL);
          assertThat(predicted(analyzer, "My chest is tight and I keep worrying about tomorrow."))
              .contains(Emotion.ANXIETY);
          assertThat(predicted(analyzer, "Too much at once, I can't keep up with all of it."))
              .contains(Emotion.OVERWHELM);
          assertThat(predicted(analyzer, "Sitting by the lake, breathing slowly, I feel at peace."))
              .contains(Emotion.CALM);
          assertThat(context.getBean(ServedModel.class).version()).isEqualTo("2");
        });
  }

  @Test
  void version_1_is_served_again_by_a_setting_alone() {
    service
        .withPropertyValues("evenkeel.ml.emotion.version=1")
        .run(
            context -> {
              TextAnalyzer analyzer = context.getBean(TextAnalyzer.class);
              TextAnalysis sad =
                  analyzer.analyze("I feel so lonely and sad tonight.").orElseThrow();

              assertThat(sad.modelVersion()).isEqualTo("1");
              assertThat(sad.primary()).isEqualTo(Emotion.SADNESS);
              assertThat(sad.goEmotions()).isEmpty();
              assertThat(sad.probabilities()).doesNotContainKey(Emotion.OVERWHELM);
              assertThat(context.getBean(ServedModel.class).card())
                  .isEqualTo("models/emotion/1/MODEL_CARD.md");
            });
  }

  @Test
  void any_text_gets_the_same_answer_twice_and_numbers_in_their_ranges() {
    service.run(
        context -> {
          TextAnalyzer analyzer = context.getBean(TextAnalyzer.class);
          String page = "The bus was late again. I waved at the driver and he waved back! ";
          for (String text :
              List.of(
                  "\uD83D\uDE00",
                  "\uD83D\uDE2D\uD83D\uDE2D so tired",
                  "?",
                  page.repeat(60),
                  "x".repeat(9_000))) {
            TextAnalysis once = analyzer.analyze(text).orElseThrow();

            assertThat(analyzer.analyze(text)).contains(once);
            assertThat(once.sentiment()).isBetween(-1.0, 1.0);
            assertThat(once.probabilities()).hasSize(Emotion.values().length);
            assertThat(once.probabilities().values()).allMatch(p -> p >= 0 && p <= 1);
          }
          assertThat(analyzer.analyze("")).isEmpty();
          assertThat(analyzer.analyze(" \n\t ")).isEmpty();
        });
  }

  @Test
  void a_damaged_encoder_stops_the_start_and_says_so(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("2"));
    Files.write(folder.resolve("2/model.json"), committed("2/model.json"));
    byte[] encoder = committed("2/encoder.onnx");
    encoder[encoder.length / 2] ^= 1;
    Files.write(folder.resolve("2/encoder.onnx"), encoder);

    service
        .withPropertyValues("evenkeel.ml.emotion.location=file:" + folder)
        .run(
            context ->
                assertThat(context)
                    .hasFailed()
                    .getFailure()
                    .rootCause()
                    .isInstanceOf(ModelFileException.class)
                    .hasMessageContaining("2/encoder.onnx is damaged: its checksum does not fit"));
  }

  @Test
  void heads_without_their_encoder_stop_the_start_and_say_so(@TempDir Path folder)
      throws IOException {
    Files.createDirectories(folder.resolve("2"));
    Files.write(folder.resolve("2/model.json"), committed("2/model.json"));

    service
        .withPropertyValues("evenkeel.ml.emotion.location=file:" + folder)
        .run(
            context ->
                assertThat(context)
                    .hasFailed()
                    .getFailure()
                    .rootCause()
                    .hasMessageContaining("2/encoder.onnx does not exist"));
  }

  @Test
  void a_sentence_takes_a_few_milliseconds() {
    service.run(
        context -> {
          TextAnalyzer analyzer = context.getBean(TextAnalyzer.class);
          String text = "One letter came today and I put it with the others on the small table.";
          for (int i = 0; i < 30; i++) {
            analyzer.analyze(text);
          }
          long quickest = Long.MAX_VALUE;
          for (int i = 0; i < 30; i++) {
            long start = System.nanoTime();
            analyzer.analyze(text);
            quickest = Math.min(quickest, System.nanoTime() - start);
          }
          Duration each = Duration.ofNanos(quickest);
          assertThat(each).isLessThan(Duration.ofMillis(15));
        });
  }

  @Test
  void a_damaged_file_stops_the_start_and_says_so(@TempDir Path folder) throws IOException {
    byte[] model = committed("2/model.json");
    model[model.length / 2] ^= 1;
    Files.createDirectories(folder.resolve("2"));
    Files.write(folder.resolve("2/model.json"), model);

    service
        .withPropertyValues("evenkeel.ml.emotion.location=file:" + folder)
        .run(
            context ->
                assertThat(context)
                    .hasFailed()
                    .getFailure()
                    .hasStackTraceContaining("2/model.json is damaged")
                    .hasStackTraceContaining("choose another version"));
  }

  @Test
  void a_version_that_is_not_there_stops_the_start_and_says_so() {
    service
        .withPropertyValues("evenkeel.ml.emotion.version=99")
        .run(
            context ->
                assertThat(context)
                    .hasFailed()
                    .getFailure()
                    .rootCause()
                    .isInstanceOf(ModelFileException.class)
                    .hasMessageContaining("emotion/99/model.json does not exist"));
  }

  private static Set<Emotion> predicted(TextAnalyzer analyzer, String text) {
    return analyzer.analyze(text).orElseThrow().predicted();
  }

  private static byte[] committed(String name) throws IOException {
    try (InputStream in = ServedModelTests.class.getResourceAsStream("/models/emotion/" + name)) {
      return in.readAllBytes();
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(EmotionSettings.class)
  @Import(TextConfiguration.class)
  static class Text {}
}

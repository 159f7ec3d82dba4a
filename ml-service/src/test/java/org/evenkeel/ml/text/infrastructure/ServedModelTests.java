package org.evenkeel.ml.text.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
              "evenkeel.ml.emotion.version=1",
              "evenkeel.ml.emotion.location=classpath:models/emotion");

  @Test
  void the_committed_model_reads_feelings() {
    service.run(
        context -> {
          TextAnalyzer analyzer = context.getBean(TextAnalyzer.class);

          TextAnalysis sad = analyzer.analyze("I feel so lonely and sad tonight.").orElseThrow();
          assertThat(sad.primary()).isEqualTo(Emotion.SADNESS);
          assertThat(sad.sentiment()).isLessThan(-0.3);
          TextAnalysis anxious =
              analyzer
                  .analyze("I feel anxious about tomorrow, my chest is tight and I worry a lot.")
                  .orElseThrow();
          assertThat(anxious.primary()).isEqualTo(Emotion.ANXIETY);
          assertThat(analyzer.analyze("I am so happy, what a lovely day!").orElseThrow().primary())
              .isEqualTo(Emotion.JOY);
          assertThat(analyzer.analyze("The shop opens at nine.").orElseThrow().primary())
              .isEqualTo(Emotion.NEUTRAL);
          assertThat(context.getBean(ServedModel.class).version()).isEqualTo("1");
        });
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
    byte[] model = getClass().getResourceAsStream("/models/emotion/1/model.json").readAllBytes();
    model[model.length / 2] ^= 1;
    Files.createDirectories(folder.resolve("1"));
    Files.write(folder.resolve("1/model.json"), model);

    service
        .withPropertyValues("evenkeel.ml.emotion.location=file:" + folder)
        .run(
            context ->
                assertThat(context)
                    .hasFailed()
                    .getFailure()
                    .hasStackTraceContaining("1/model.json is damaged")
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

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(EmotionSettings.class)
  @Import(TextConfiguration.class)
  static class Text {}
}

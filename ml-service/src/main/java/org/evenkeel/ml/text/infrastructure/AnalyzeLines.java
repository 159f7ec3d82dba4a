package org.evenkeel.ml.text.infrastructure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.ml.text.Emotion;
import org.evenkeel.ml.text.TextAnalysis;
import org.evenkeel.ml.text.model.Explaining;
import org.evenkeel.ml.text.model.TextAnalyzer;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * One text a line in, one JSON object a line out: {@code goemotions}, {@code labels}, {@code
 * predicted} and {@code sentiment}; with spans also which words speak for each predicted emotion. A
 * line without a word has no label, and a sentiment of 0.
 */
public final class AnalyzeLines {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private final TextAnalyzer analyzer;
  private final boolean spans;

  public AnalyzeLines(TextAnalyzer analyzer, boolean spans) {
    this.analyzer = analyzer;
    this.spans = spans;
  }

  /** Reads until the input ends, both in UTF-8. */
  public void run(InputStream in, PrintStream out) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      out.write((MAPPER.writeValueAsString(answer(line)) + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }

  Map<String, Object> answer(String text) {
    Optional<TextAnalysis> found = analyzer.analyze(text);
    Map<String, Double> labels = new LinkedHashMap<>();
    List<String> predicted = new ArrayList<>();
    Map<String, Object> words = new LinkedHashMap<>();
    Explaining explaining = new Explaining(analyzer);
    for (Emotion emotion : Emotion.values()) {
      labels.put(
          emotion.label(),
          found.map(a -> a.probabilities().getOrDefault(emotion, 0.0)).orElse(0.0));
      if (found.map(a -> a.predicted().contains(emotion)).orElse(false)) {
        predicted.add(emotion.label());
        if (spans) {
          words.put(emotion.label(), explaining.spans(text, emotion));
        }
      }
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("goemotions", found.map(TextAnalysis::goEmotions).orElse(List.of()));
    answer.put("labels", labels);
    answer.put("predicted", predicted);
    answer.put("sentiment", found.map(TextAnalysis::sentiment).orElse(0.0));
    if (spans) {
      answer.put("spans", words);
    }
    return answer;
  }
}

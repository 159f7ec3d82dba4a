package org.evenkeel.ml.text.infrastructure;

import java.util.Map;
import org.evenkeel.ml.registry.ServedModel;
import org.evenkeel.ml.text.model.SentenceEncoder;
import org.evenkeel.ml.text.model.TextAnalyzer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** Loads the text models; a file that is missing, damaged or foreign ends the start here. */
@Configuration(proxyBeanMethods = false)
class TextConfiguration {
  private static final Map<String, String> DATA =
      Map.of("1", "GoEmotions train, embeddings of " + MiniLmFiles.NAME);

  @Bean
  LoadedEmotionModel emotionModel(EmotionSettings settings, ResourceLoader resources) {
    return new EmotionModelFolder(resources, settings).load();
  }

  /** A bean of its own, so that its native memory is given back with the context. */
  @Bean
  SentenceEncoder sentenceEncoder(LoadedEmotionModel loaded) {
    return loaded.encoder();
  }

  @Bean
  TextAnalyzer textAnalyzer(LoadedEmotionModel loaded) {
    return loaded.analyzer();
  }

  @Bean
  ServedModel servedEmotionModel(LoadedEmotionModel loaded) {
    String version = loaded.model().version();
    return new ServedModel(
        "emotion",
        version,
        "emotions and sentiment of what people write",
        DATA.getOrDefault(version, "GoEmotions train and texts of our own; MiniLM tuned on both"),
        "Apache-2.0",
        "models/emotion/" + version + "/MODEL_CARD.md",
        Map.of(
            "texts", loaded.figures().texts(),
            "macro_f1", loaded.figures().macroF1(),
            "mean_ece", loaded.figures().meanEce(),
            "sentiment_sign_accuracy", loaded.figures().sentimentSignAccuracy(),
            "labels", loaded.figures().labels()));
  }
}

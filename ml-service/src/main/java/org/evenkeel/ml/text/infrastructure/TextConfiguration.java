package org.evenkeel.ml.text.infrastructure;

import java.io.IOException;
import java.util.Map;
import org.evenkeel.ml.registry.ServedModel;
import org.evenkeel.ml.text.model.Chunking;
import org.evenkeel.ml.text.model.SentenceEncoder;
import org.evenkeel.ml.text.model.TextAnalyzer;
import org.evenkeel.wordpiece.WordPiece;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/** Loads the text models; a file that is missing, damaged or foreign ends the start here. */
@Configuration(proxyBeanMethods = false)
class TextConfiguration {
  @Bean
  SentenceEncoder sentenceEncoder() {
    return new OnnxMiniLm(MiniLmFiles.weights());
  }

  @Bean
  LoadedEmotionModel emotionModel(
      EmotionSettings settings, SentenceEncoder encoder, ResourceLoader resources) {
    String name = settings.location() + "/" + settings.version() + "/model.json";
    Resource file = resources.getResource(name);
    if (!file.exists()) {
      throw new ModelFileException(
          "The model file %s does not exist; check evenkeel.ml.emotion.version.".formatted(name));
    }
    try {
      return EmotionModelFiles.read(file.getContentAsByteArray(), name, encoder.fingerprint());
    } catch (IOException e) {
      throw new ModelFileException("The model file %s cannot be read.".formatted(name), e);
    }
  }

  @Bean
  TextAnalyzer textAnalyzer(SentenceEncoder encoder, LoadedEmotionModel loaded) {
    WordPiece tokenizer = WordPiece.uncased();
    return new TextAnalyzer(new Chunking(tokenizer), encoder, loaded.model());
  }

  @Bean
  ServedModel servedEmotionModel(LoadedEmotionModel loaded) {
    String version = loaded.model().version();
    return new ServedModel(
        "emotion",
        version,
        "emotions and sentiment of what people write",
        "GoEmotions train, embeddings of " + MiniLmFiles.NAME,
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

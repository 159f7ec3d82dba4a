package org.evenkeel.ml.text.model;

import java.util.List;
import java.util.Optional;
import org.evenkeel.ml.text.Emotion;
import org.evenkeel.ml.text.TextAnalysis;

/** From a text to its analysis: chunks, embeddings, heads. Safe for use by several threads. */
public final class TextAnalyzer {
  private final Chunking chunking;
  private final SentenceEncoder encoder;
  private final EmotionModel model;

  public TextAnalyzer(Chunking chunking, SentenceEncoder encoder, EmotionModel model) {
    this.chunking = chunking;
    this.encoder = encoder;
    this.model = model;
  }

  /** Empty when the text has no word. */
  public Optional<TextAnalysis> analyze(String text) {
    List<float[]> embeddings = embeddings(text);
    return embeddings.isEmpty() ? Optional.empty() : Optional.of(model.analyze(embeddings));
  }

  /** The probability of one emotion, 0 when the text has no word or the model no such head. */
  double probability(Emotion emotion, String text) {
    List<float[]> embeddings = embeddings(text);
    return embeddings.isEmpty() ? 0 : model.probability(emotion, embeddings);
  }

  private List<float[]> embeddings(String text) {
    return chunking.chunks(text).stream().map(encoder::encode).toList();
  }
}

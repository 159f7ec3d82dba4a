package org.evenkeel.ml.text.infrastructure;

import org.evenkeel.ml.text.ModelFigures;
import org.evenkeel.ml.text.model.Chunking;
import org.evenkeel.ml.text.model.EmotionModel;
import org.evenkeel.ml.text.model.SentenceEncoder;
import org.evenkeel.ml.text.model.TextAnalyzer;
import org.evenkeel.wordpiece.WordPiece;

/** A model that was read from its files, with its encoder and the figures the file states. */
public record LoadedEmotionModel(
    EmotionModel model, ModelFigures figures, SentenceEncoder encoder) {

  /** What reads texts with it. */
  public TextAnalyzer analyzer() {
    return new TextAnalyzer(new Chunking(WordPiece.uncased()), encoder, model);
  }
}

package org.evenkeel.ml.text.infrastructure;

import org.evenkeel.ml.text.ModelFigures;
import org.evenkeel.ml.text.model.EmotionModel;

/** A model that was read from its file, with the figures the file states. */
public record LoadedEmotionModel(EmotionModel model, ModelFigures figures) {}

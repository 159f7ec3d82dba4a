package org.evenkeel.ml.text.infrastructure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence why the service does not start with this model file. */
final class ModelFileFailureAnalyzer extends AbstractFailureAnalyzer<ModelFileException> {
  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, ModelFileException cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Restore the file, or set EVENKEEL_ML_EMOTION_VERSION to a version that is there.",
        cause);
  }
}

package org.evenkeel.ml.text.infrastructure;

/** A model file is missing, damaged or does not fit; the service must not start with it. */
public final class ModelFileException extends RuntimeException {
  public ModelFileException(String message) {
    super(message);
  }

  public ModelFileException(String message, Throwable cause) {
    super(message, cause);
  }
}

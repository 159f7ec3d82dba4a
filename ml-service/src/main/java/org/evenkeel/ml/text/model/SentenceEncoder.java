package org.evenkeel.ml.text.model;

/** Turns framed word pieces into a vector of length 1. */
public interface SentenceEncoder extends AutoCloseable {
  int DIMENSION = 384;

  /** The embedding of one chunk; the same ids give the same vector on the same machine. */
  float[] encode(long[] framedPieces);

  /** SHA-256 of the encoder's weights, hexadecimal. */
  String fingerprint();

  @Override
  void close();
}

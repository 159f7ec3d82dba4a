package org.evenkeel.crisis.screen.text;

import java.util.Map;

/** Reads raw text: folding, cutting into words, undoing disguises, expanding. Thread-safe. */
public final class Reader {
  private final Folding folding;
  private final Respelling respelling;
  private final Expansion expansion;

  /**
   * Makes a reader for one language.
   *
   * @param lexicon its words
   * @param confusables what a code point is read as, beyond Unicode NFKD and case folding
   */
  public Reader(Lexicon lexicon, Map<Integer, String> confusables) {
    folding = new Folding(confusables);
    respelling = new Respelling(lexicon);
    expansion = new Expansion(lexicon);
  }

  /** Reads a text of any content. */
  public Reading read(String text) {
    return new Reading(
        expansion.expand(respelling.respell(WordScanner.scan(Folded.of(text, folding)))));
  }
}

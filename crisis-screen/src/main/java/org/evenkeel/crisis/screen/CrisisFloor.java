package org.evenkeel.crisis.screen;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.evenkeel.crisis.screen.phrase.PhraseBook;
import org.evenkeel.crisis.screen.sentence.Reads;
import org.evenkeel.crisis.screen.sentence.Sentences;
import org.evenkeel.crisis.screen.text.Reading;
import org.evenkeel.crisis.screen.wording.Wording;

/**
 * The crisis floor: text in, danger out. Thread-safe; it needs no network and no clock, and throws
 * for no input. Made for at most 1 ms at 2,000 characters and 10 ms at 20,000, and besides some
 * milliseconds for each of at most twelve passages that are worth reading as a whole.
 */
public final class CrisisFloor {
  private static final int FEWEST_WORDS_OF_A_LANGUAGE = 3;
  private static final double COMMON_SHARE_OF_A_KNOWN_LANGUAGE = 0.25;

  private static final class Standard {
    static final PhraseBook BOOK = PhraseBook.load("en");
    static final CrisisFloor FLOOR = new CrisisFloor(BOOK, Sentences.onClassPath());
  }

  private final PhraseBook book;
  private final Sentences sentences;

  private CrisisFloor(PhraseBook book, Sentences sentences) {
    this.book = book;
    this.sentences = sentences;
  }

  /** The floor over the phrase data shipped with this module, and the reader on the class path. */
  public static CrisisFloor standard() {
    return Standard.FLOOR;
  }

  /** The same phrase data with another reader of sentences, or with none. */
  public static CrisisFloor with(Sentences sentences) {
    return new CrisisFloor(Standard.BOOK, sentences);
  }

  /** Screens everything a person wrote at one moment. */
  public FloorResult screen(ScreeningInput input) {
    List<Finding> findings = new ArrayList<>();
    List<Sounding> soundings = new ArrayList<>();
    boolean unknownLanguage = false;
    Reads reads = new Reads(sentences, Thresholds.MOST_READS);
    for (int i = 0; i < input.texts().size(); i++) {
      String text = input.texts().get(i);
      Reading reading = book.reader().read(text);
      Scene scene = new Scene(reading, book);
      Wording wording = book.wording().read(reading);
      ReadPassages passages = ReadPassages.of(text, i, scene, wording, book.wording(), reads);
      Judging judging = Judging.of(scene, i, wording.score() < Thresholds.SOUNDS_CALM, passages);
      findings.addAll(judging.judge());
      BitSet notTheWriters = judging.notTheWriters();
      soundings.add(
          Sounding.of(heard(reading, wording, notTheWriters), reading, i, passages, notTheWriters));
      unknownLanguage |= unknownLanguage(reading);
    }
    FloorResult byPhrases = Scoring.score(findings, input.moodScore(), unknownLanguage, version());
    return Sounding.raise(byPhrases, soundings);
  }

  /** What the phrases took back, or found to be about someone else, is not listened to again. */
  private Wording heard(Reading reading, Wording whole, BitSet notTheWriters) {
    return notTheWriters.isEmpty() ? whole : book.wording().read(reading, notTheWriters);
  }

  private boolean unknownLanguage(Reading reading) {
    if (reading.size() < FEWEST_WORDS_OF_A_LANGUAGE) {
      return false;
    }
    int common = 0;
    for (int i = 0; i < reading.size(); i++) {
      common += book.isCommon(reading.word(i)) ? 1 : 0;
    }
    return common < reading.size() * COMMON_SHARE_OF_A_KNOWN_LANGUAGE;
  }

  /** What reads passages as a whole, and how often it failed. */
  public Sentences sentences() {
    return sentences;
  }

  /** Content hash of the phrase data and the version of the reader of sentences. */
  public String version() {
    return book.version() + "/" + sentences.version();
  }
}

package org.evenkeel.crisis.screen;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.evenkeel.crisis.screen.phrase.PhraseBook;
import org.evenkeel.crisis.screen.sentence.Sentences;
import org.evenkeel.crisis.screen.text.Reading;
import org.evenkeel.crisis.screen.wording.Wording;

/**
 * The crisis floor: text in, danger out. Thread-safe; it needs no network and no clock, and throws
 * for no input. Made for at most 1 ms at 2,000 characters and 10 ms at 20,000, and besides some
 * milliseconds for each of at most four passages that are worth reading as a whole.
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
    int read = 0;
    for (int i = 0; i < input.texts().size(); i++) {
      String text = input.texts().get(i);
      Reading reading = book.reader().read(text);
      Scene scene = new Scene(reading, book);
      Wording wording = book.wording().read(reading);
      Optional<WholeReading> whole =
          read < Thresholds.MOST_TEXTS
              ? WholeReading.of(text, i, scene, wording, book.wording(), sentences)
              : Optional.empty();
      read += whole.isPresent() ? 1 : 0;
      Judging judging = Judging.of(scene, i, sense(wording, whole));
      List<Finding> own = judging.judge();
      findings.addAll(own);
      boolean takenBack = own.isEmpty() && !judging.notTheWriters().isEmpty();
      soundings.add(
          Sounding.of(
              heard(reading, wording, judging.notTheWriters()), reading, i, whole, takenBack));
      unknownLanguage |= unknownLanguage(reading);
    }
    FloorResult byPhrases = Scoring.score(findings, input.moodScore(), unknownLanguage, version());
    FloorResult result = Sounding.raise(byPhrases, soundings);
    return read == 0 || result.hardStop() ? result : atLeastByWords(result, input);
  }

  /**
   * What a whole reading may not take away: a critical finding, and an offer of help where words
   * alone would have raised an alert.
   */
  private FloorResult atLeastByWords(FloorResult result, ScreeningInput input) {
    FloorResult words = new CrisisFloor(book, new Sentences(Optional.empty())).screen(input);
    if (words.level() == RiskLevel.CRITICAL) {
      return words.at(RiskLevel.CRITICAL, words.riskScore(), version());
    }
    return words.hardStop() && result.level() == RiskLevel.LOW
        ? words.at(RiskLevel.MODERATE, Thresholds.CAPPED, version())
        : result;
  }

  private static Sense sense(Wording wording, Optional<WholeReading> whole) {
    if (whole.isPresent()) {
      return whole.get().harmless() ? Sense.HARMLESS : Sense.OPEN;
    }
    return wording.score() < Thresholds.SOUNDS_CALM ? Sense.CALM : Sense.OPEN;
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

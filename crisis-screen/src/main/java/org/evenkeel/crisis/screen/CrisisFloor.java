package org.evenkeel.crisis.screen;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.evenkeel.crisis.screen.phrase.PhraseBook;
import org.evenkeel.crisis.screen.text.Reading;
import org.evenkeel.crisis.screen.wording.Wording;

/**
 * The crisis floor: text in, danger out. Pure and thread-safe; it needs no network, no model and no
 * clock, and throws for no input. Made for at most 5 ms at 5,000 characters and 10 ms at 20,000.
 */
public final class CrisisFloor {
  private static final int FEWEST_WORDS_OF_A_LANGUAGE = 3;
  private static final double COMMON_SHARE_OF_A_KNOWN_LANGUAGE = 0.25;

  private static final class Standard {
    static final CrisisFloor FLOOR = new CrisisFloor(PhraseBook.load("en"));
  }

  private final PhraseBook book;

  private CrisisFloor(PhraseBook book) {
    this.book = book;
  }

  /** The floor over the phrase data shipped with this module. */
  public static CrisisFloor standard() {
    return Standard.FLOOR;
  }

  /** Screens everything a person wrote at one moment. */
  public FloorResult screen(ScreeningInput input) {
    List<Finding> findings = new ArrayList<>();
    List<Sounding> soundings = new ArrayList<>();
    boolean unknownLanguage = false;
    for (int i = 0; i < input.texts().size(); i++) {
      Reading reading = book.reader().read(input.texts().get(i));
      Wording wording = book.wording().read(reading);
      Judging judging =
          Judging.of(new Scene(reading, book), i, wording.score() < Thresholds.SOUNDS_CALM);
      findings.addAll(judging.judge());
      soundings.add(Sounding.of(heard(reading, wording, judging.notTheWriters()), reading, i));
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

  /** Content hash of the phrase data. */
  public String version() {
    return book.version();
  }
}

package org.evenkeel.crisis.screen;

import java.util.BitSet;
import java.util.Optional;
import org.evenkeel.crisis.screen.phrase.Match;
import org.evenkeel.crisis.screen.sentence.SentenceRisk;
import org.evenkeel.crisis.screen.sentence.Sentences;
import org.evenkeel.crisis.screen.text.Reading;
import org.evenkeel.crisis.screen.wording.Passages;
import org.evenkeel.crisis.screen.wording.Wording;
import org.evenkeel.crisis.screen.wording.WordingReader;
import org.jspecify.annotations.Nullable;

/**
 * What the passages of one text are, read as a whole.
 *
 * @param gravest the passage that is most likely of somebody in danger
 * @param span its place
 * @param offer how likely one of the passages calls for an offer of help at least, 0 to 1
 * @param all whether every passage that was worth it was read
 */
record WholeReading(SentenceRisk gravest, FloorSpan span, double offer, boolean all) {

  /** Empty when nothing was worth it, or nothing could be read. */
  static Optional<WholeReading> of(
      String text,
      int textIndex,
      Scene scene,
      Wording loudest,
      WordingReader wordings,
      Sentences sentences) {
    Reading reading = scene.reading();
    boolean worthIt = !scene.signals().isEmpty() || loudest.score() >= Thresholds.WORTH_READING;
    if (reading.size() < Thresholds.FEWEST_WORDS || !worthIt || !sentences.available()) {
      return Optional.empty();
    }
    Passages passages =
        wordings.passages(
            reading, signals(scene), Thresholds.WORTH_READING, Thresholds.MOST_PASSAGES);
    WholeReading read = null;
    boolean all = passages.all();
    for (Wording passage : passages.chosen()) {
      FloorSpan span = span(text, textIndex, reading, passage);
      Optional<SentenceRisk> risk = sentences.read(text.substring(span.start(), span.end()));
      all &= risk.isPresent() && surelyReadToItsEnd(text, span);
      if (risk.isPresent()) {
        read = graver(read, new WholeReading(risk.get(), span, offer(risk.get()), true));
      }
    }
    return read == null
        ? Optional.empty()
        : Optional.of(new WholeReading(read.gravest, read.span, read.offer, all));
  }

  /** What is long, or full of marks, may have been cut by the reader: it is never harmless. */
  private static boolean surelyReadToItsEnd(String text, FloorSpan span) {
    long marks =
        text.substring(span.start(), span.end())
            .codePoints()
            .filter(c -> !Character.isLetterOrDigit(c) && !Character.isWhitespace(c))
            .count();
    return span.end() - span.start() <= Thresholds.LONGEST_PASSAGE
        && marks <= Thresholds.MOST_MARKS;
  }

  private static double offer(SentenceRisk risk) {
    return risk.offer() + risk.hardStop();
  }

  private static WholeReading graver(@Nullable WholeReading one, WholeReading other) {
    if (one == null) {
      return other;
    }
    WholeReading graver = other.gravest.hardStop() > one.gravest.hardStop() ? other : one;
    return new WholeReading(graver.gravest, graver.span, Math.max(one.offer, other.offer), true);
  }

  private static BitSet signals(Scene scene) {
    BitSet words = new BitSet();
    for (Match signal : scene.signals()) {
      words.set(signal.from(), signal.to());
    }
    return words;
  }

  /** From its first word to the next passage's, marks and emoji included. */
  private static FloorSpan span(String text, int textIndex, Reading reading, Wording passage) {
    int from = passage.from() == 0 ? 0 : reading.start(passage.from());
    int to = passage.to() == reading.size() ? text.length() : reading.start(passage.to());
    while (to > from + 1 && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return new FloorSpan(textIndex, from, to, Sounding.CATEGORY);
  }

  /**
   * Whether it is of somebody in danger.
   *
   * @param takenBack whether phrases said so and took it back, as in a plain denial
   */
  boolean danger(boolean takenBack) {
    double least = takenBack ? Thresholds.READS_AS_DANGER_ALL_THE_SAME : Thresholds.READS_AS_DANGER;
    return gravest.hardStop() >= least;
  }

  boolean offersHelp() {
    return offer >= Thresholds.READS_AS_OFFER;
  }

  /** Whether no passage calls for an offer of help either. */
  boolean callsForNothing() {
    return all && offer < Thresholds.READS_AS_HARMLESS;
  }

  boolean harmless() {
    return all && gravest.hardStop() < Thresholds.READS_AS_HARMLESS;
  }
}

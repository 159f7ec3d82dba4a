package org.evenkeel.crisis.screen;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.crisis.screen.phrase.Match;
import org.evenkeel.crisis.screen.sentence.Reads;
import org.evenkeel.crisis.screen.text.Reading;
import org.evenkeel.crisis.screen.wording.Passages;
import org.evenkeel.crisis.screen.wording.Wording;
import org.evenkeel.crisis.screen.wording.WordingReader;

/** Which passages of one text were read as a whole, and what follows from it. */
final class ReadPassages {
  private final Scene scene;
  private final String text;
  private final List<ReadPassage> read = new ArrayList<>();
  private final BitSet unread = new BitSet();

  private ReadPassages(Scene scene, String text) {
    this.scene = scene;
    this.text = text;
  }

  /**
   * Reads what is worth it; nothing in most texts of everyday life.
   *
   * @param loudest what the sequences of words make of the text
   */
  static ReadPassages of(
      String text,
      int textIndex,
      Scene scene,
      Wording loudest,
      WordingReader wordings,
      Reads reads) {
    ReadPassages passages = new ReadPassages(scene, text);
    Reading reading = scene.reading();
    boolean worthIt = !scene.signals().isEmpty() || loudest.score() >= Thresholds.WORTH_READING;
    if (worthIt && reading.size() >= Thresholds.FEWEST_WORDS) {
      for (Passages.Passage passage :
          Passages.of(
              wordings.windows(reading, passages.signals()),
              Thresholds.WORTH_READING,
              Thresholds.MOST_PASSAGES)) {
        passages.read(passage, textIndex, reads);
      }
    }
    return passages;
  }

  private void read(Passages.Passage passage, int textIndex, Reads reads) {
    FloorSpan span = span(passage, textIndex);
    String words = Marks.shortened(text.substring(span.start(), span.end()));
    boolean marked = Marks.in(words) > Thresholds.MOST_MARKS;
    reads
        .of(words)
        .ifPresentOrElse(
            risk ->
                read.add(
                    new ReadPassage(
                        passage.from(), passage.to(), span, risk, passage.alone(), marked)),
            () -> unread.set(passage.from(), passage.to()));
  }

  /** From its first word to the next passage's, marks and emoji included. */
  private FloorSpan span(Passages.Passage passage, int textIndex) {
    Reading reading = scene.reading();
    int from = passage.from() == 0 ? 0 : reading.start(passage.from());
    int to = passage.to() == reading.size() ? text.length() : reading.start(passage.to());
    while (to > from + 1 && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return new FloorSpan(textIndex, from, to, Sounding.CATEGORY);
  }

  private BitSet signals() {
    BitSet words = new BitSet();
    scene.signals().forEach(signal -> words.set(signal.from(), signal.to()));
    return words;
  }

  /**
   * The gravest passage that is of somebody in danger.
   *
   * @param notTheWriters words of strong signals that are denied, over or someone else's
   */
  Optional<ReadPassage> danger(BitSet notTheWriters) {
    return telling()
        .filter(passage -> passage.danger(notTheWriters))
        .max(Comparator.comparingDouble(passage -> passage.risk().hardStop()));
  }

  /**
   * Where sentences stand that are of somebody in danger when they are read alone, the gravest
   * first.
   *
   * @param notTheWriters words of strong signals that are denied, over or someone else's
   */
  List<FloorSpan> dangerous(BitSet notTheWriters) {
    return read.stream()
        .filter(passage -> passage.alone() && passage.danger(notTheWriters))
        .sorted(
            Comparator.comparingDouble((ReadPassage passage) -> passage.risk().hardStop())
                .reversed())
        .map(ReadPassage::span)
        .toList();
  }

  /** A passage at which help is offered. */
  Optional<ReadPassage> offersHelp(BitSet notTheWriters) {
    return telling().filter(passage -> passage.offersHelp(notTheWriters)).findFirst();
  }

  /**
   * Those that tell of danger. A sentence alone does so only out of a long text, whose everyday
   * life could drown it; out of a short one it is read with the rest, which says how it is meant.
   */
  private Stream<ReadPassage> telling() {
    int words = scene.reading().size();
    boolean whole = read.stream().anyMatch(passage -> passage.holds(0, words));
    return read.stream().filter(passage -> !whole || passage.holds(0, words));
  }

  /**
   * Whether a signal is surely harmless: it is written plainly, and its sentence was read alone and
   * with what stands around it.
   */
  boolean harmless(Match signal) {
    Reading reading = scene.reading();
    String written = text.substring(reading.start(signal.from()), reading.end(signal.to() - 1));
    return Marks.plainlyWritten(written) && harmless(signal.from(), signal.to());
  }

  /** The same of any words. */
  boolean harmless(int from, int to) {
    List<ReadPassage> around = read.stream().filter(passage -> passage.overlaps(from, to)).toList();
    Optional<ReadPassage> widest =
        around.stream()
            .filter(passage -> passage.holds(from, to))
            .max(Comparator.comparingInt(passage -> passage.to() - passage.from()));
    return unread.get(from, to).isEmpty()
        && around.stream().anyMatch(ReadPassage::alone)
        && widest.filter(passage -> passage.below(Thresholds.READS_AS_HARMLESS)).isPresent()
        && around.stream().allMatch(passage -> passage.below(Thresholds.READS_AS_DANGER));
  }
}

package org.evenkeel.crisis.screen;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.crisis.screen.phrase.Match;
import org.evenkeel.crisis.screen.phrase.PhraseBook;
import org.evenkeel.crisis.screen.text.Break;
import org.evenkeel.crisis.screen.text.Reading;

/** One text with its signals, its cues, and where its clauses and sentences begin. */
final class Scene {
  private static final BitSet NOWHERE = new BitSet();

  private final Reading reading;
  private final List<Match> signals;
  private final Map<String, BitSet> covered = new HashMap<>();
  private final Map<String, List<Match>> cues = new HashMap<>();
  private final BitSet questionMarks = new BitSet();
  private final int[] clauseStart;
  private final int[] sentenceStart;
  private final int[] sentenceEnd;

  Scene(Reading reading, PhraseBook book) {
    this.reading = reading;
    PhraseBook.Findings found = book.find(reading);
    signals = found.signals();
    for (Match cue : found.cues()) {
      String kind = cue.phrase().category();
      covered.computeIfAbsent(kind, _ -> new BitSet()).set(cue.from(), cue.to());
      cues.computeIfAbsent(kind, _ -> new ArrayList<>()).add(cue);
    }
    clauseStart = new int[reading.size()];
    sentenceStart = new int[reading.size()];
    sentenceEnd = new int[reading.size()];
    for (int i = 0; i < reading.size(); i++) {
      questionMarks.set(i, reading.asked(i));
      clauseStart[i] = opensClause(i) ? i : clauseStart[i - 1];
      sentenceStart[i] = reading.before(i) == Break.STRONG ? i : sentenceStart[i - 1];
    }
    for (int i = reading.size() - 1; i >= 0; i--) {
      sentenceEnd[i] = reading.before(i + 1) == Break.STRONG ? i + 1 : sentenceEnd[i + 1];
    }
  }

  private boolean opensClause(int i) {
    return switch (reading.before(i)) {
      case STRONG -> true;
      case WEAK -> !is("negator", i - 1);
      case NONE -> is("boundary", i - 1) && !is("boundary", i);
    };
  }

  Reading reading() {
    return reading;
  }

  List<Match> signals() {
    return signals;
  }

  /** The cues of a kind that can share a word with the match or stand right after it. */
  List<Match> cuesAt(String kind, Match match) {
    List<Match> all = cues.getOrDefault(kind, List.of());
    return all.subList(
        firstFrom(all, match.from() - PhraseBook.LONGEST_MATCH), firstFrom(all, match.to() + 1));
  }

  private static int firstFrom(List<Match> sorted, int word) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle).from() < word) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether a cue of this kind covers the word at {@code i}. */
  boolean is(String kind, int i) {
    return i >= 0 && covered.getOrDefault(kind, NOWHERE).get(i);
  }

  /** Whether a cue of this kind covers any word from {@code from} to before {@code to}. */
  boolean any(String kind, int from, int to) {
    int next = covered.getOrDefault(kind, NOWHERE).nextSetBit(Math.max(0, from));
    return next >= 0 && next < to;
  }

  boolean inSentence(String kind, Match match) {
    return any(kind, sentenceStart(match), sentenceEnd(match));
  }

  /** Whether a cue of this kind stands in the sentence of the match, the one before or after. */
  boolean near(String kind, Match match) {
    int from = sentenceStart(match);
    int to = sentenceEnd(match);
    return any(
        kind,
        from > 0 ? sentenceStart[from - 1] : from,
        to < reading.size() ? sentenceEnd[to] : to);
  }

  /** Whether a cue of this kind stands behind the match, in its sentence or the next. */
  boolean afterwards(String kind, Match match) {
    int to = sentenceEnd(match);
    return any(kind, match.to(), to < reading.size() ? sentenceEnd[to] : to);
  }

  /** Whether a cue of this kind shares a word with the match. */
  boolean overlaps(String kind, Match match) {
    for (Match cue : cuesAt(kind, match)) {
      if (cue.overlaps(match)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the signal is part of an everyday saying. A saying that is only a small part of the
   * signal explains nothing away.
   */
  boolean idiomatic(Match signal) {
    for (Match saying : cuesAt("idiom", signal)) {
      boolean within = saying.from() >= signal.from() && saying.to() <= signal.to();
      boolean small = (saying.to() - saying.from()) * 2 <= signal.to() - signal.from();
      if (saying.overlaps(signal) && !(within && small)) {
        return true;
      }
    }
    return false;
  }

  int clauseStart(int i) {
    return clauseStart[i];
  }

  int sentenceStart(Match match) {
    return sentenceStart[match.from()];
  }

  int sentenceEnd(Match match) {
    return sentenceEnd[match.to() - 1];
  }

  boolean asked(Match match) {
    int mark = questionMarks.nextSetBit(match.from());
    return (mark >= 0 && mark < sentenceEnd(match))
        || any("asking", sentenceStart(match), sentenceStart(match) + 1);
  }
}

package org.evenkeel.crisis.screen;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.evenkeel.crisis.screen.phrase.Match;
import org.evenkeel.crisis.screen.text.Reading;

/** Decides for every signal of a text what its surroundings leave of it. */
final class Judging {
  private static final String FRIEND = "friend";
  private static final String MINE = "mine";
  private static final String SELF = "self";
  private static final String FIRM = "firm";
  private static final int OPENING_WORDS = 2;
  private static final Set<String> PREPARING = Set.of("plan", "means", "time", "farewell");
  private static final List<String> SOFTENING =
      List.of("past", "recovery", "answered_no", "kidding", "media", "report");
  private static final Set<String> PAST_ACTS =
      Set.of(
          "jumped",
          "leaped",
          "threw",
          "stepped",
          "walked",
          "drove",
          "crashed",
          "shot",
          "hung",
          "hanged",
          "drowned",
          "slit",
          "committed",
          "overdosed",
          "killed",
          "ended",
          "took",
          "died");

  private final Scene scene;
  private final int textIndex;
  private final boolean calm;
  private final ReadPassages passages;
  private final BitSet notTheWriters = new BitSet();

  private Judging(Scene scene, int textIndex, boolean calm, ReadPassages passages) {
    this.scene = scene;
    this.textIndex = textIndex;
    this.calm = calm;
    this.passages = passages;
  }

  /**
   * What is left of the signals of one text.
   *
   * @param calm whether no sequence of words of the text sounds like danger
   * @param passages what was read of it as a whole
   */
  static Judging of(Scene scene, int textIndex, boolean calm, ReadPassages passages) {
    return new Judging(scene, textIndex, calm, passages);
  }

  /** What is left of the signals; {@link #notTheWriters} knows the others then. */
  List<Finding> judge() {
    List<Match> friends =
        scene.signals().stream()
            .filter(signal -> signal.phrase().is(FRIEND))
            .filter(signal -> ofFriend(signal) == Verdict.FRIEND)
            .toList();
    List<Finding> findings = new ArrayList<>();
    friends.forEach(signal -> findings.add(finding(signal, Verdict.FRIEND)));
    friends.forEach(signal -> notTheWriters.set(signal.from(), signal.to()));
    for (Match signal : scene.signals()) {
      if (!signal.phrase().is(FRIEND) && !within(signal, friends)) {
        Verdict verdict = ofWriter(signal);
        if (verdict != Verdict.FALLS) {
          findings.add(finding(signal, verdict));
        }
        boolean own = verdict == Verdict.STANDS || verdict == Verdict.CAPPED;
        if (!own && signal.phrase().weight() >= Thresholds.HIGH) {
          notTheWriters.set(signal.from(), signal.to());
        }
      }
    }
    return findings;
  }

  /** The words of strong signals that were taken back or tell of someone else. */
  BitSet notTheWriters() {
    return notTheWriters;
  }

  /** Whether a signal is a part of what is told about a friend. */
  private static boolean within(Match signal, List<Match> friends) {
    return friends.stream()
        .anyMatch(friend -> friend.from() <= signal.from() && signal.to() <= friend.to());
  }

  private Finding finding(Match signal, Verdict verdict) {
    Reading text = scene.reading();
    boolean friend = verdict == Verdict.FRIEND;
    String category = friend ? "friend_in_danger" : signal.phrase().category();
    double weight = signal.phrase().weight();
    return new Finding(
        textIndex,
        signal,
        new FloorSpan(textIndex, text.start(signal.from()), text.end(signal.to() - 1), category),
        verdict == Verdict.CAPPED ? Math.min(weight, Thresholds.CAPPED) : weight,
        verdict == Verdict.CAPPED,
        friend,
        scene.inSentence("time", signal));
  }

  private Verdict ofFriend(Match signal) {
    boolean falls =
        scene.idiomatic(signal)
            || Subject.speaks(scene, signal)
            || Negation.takesBack(scene, signal)
            || scene.inSentence("media", signal)
            || Subject.ofAKind(scene, signal)
            || namesPeople(signal)
            || Subject.of(scene, signal) == Subject.PEOPLE
            || scene.overlaps("report", signal)
            || Recollection.remote(scene, signal);
    return falls ? Verdict.FALLS : Verdict.FRIEND;
  }

  private boolean namesPeople(Match signal) {
    return scene.any("people", signal.from() + 1, signal.to());
  }

  private Verdict ofWriter(Match signal) {
    if (scene.idiomatic(signal)
        || scene.overlaps("accident", signal)
        || (!signal.phrase().is(FIRM) && takenBack(signal))
        || (signal.phrase().is(MINE) && !saysI(signal))) {
      return Verdict.FALLS;
    }
    return switch (signal.phrase().is(SELF) ? Subject.WRITER : Subject.of(scene, signal)) {
      case WRITER ->
          worst(Quotation.of(scene, signal), worst(Recollection.of(scene, signal), tone(signal)));
      case SOMEONE -> ofSomeone(signal);
      case PEOPLE -> Verdict.FALLS;
      case READER -> Verdict.CAPPED;
    };
  }

  private boolean takenBack(Match signal) {
    return Negation.takesBack(scene, signal)
        || (!PREPARING.contains(signal.phrase().category()) && Inquiry.answeredNo(scene, signal));
  }

  /** Only a strong signal makes someone else's words or mood a danger. */
  private Verdict ofSomeone(Match signal) {
    boolean strong = signal.phrase().weight() >= Thresholds.HIGH;
    boolean over = PAST_ACTS.contains(scene.reading().word(signal.from()));
    return !strong
            || over
            || scene.inSentence("media", signal)
            || Recollection.remote(scene, signal)
        ? Verdict.FALLS
        : Verdict.FRIEND;
  }

  /** Whether the sentence names its writer, or leaves the subject out as diaries do. */
  private boolean saysI(Match signal) {
    return scene.inSentence("first", signal)
        || signal.from() - scene.sentenceStart(signal) <= OPENING_WORDS;
  }

  private static Verdict worst(Verdict one, Verdict other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private Verdict tone(Match signal) {
    boolean hyperbole = scene.overlaps("hyperbole", signal);
    boolean reported = scene.overlaps("abuse", signal) && !scene.inSentence("inner", signal);
    boolean joking = scene.near("kidding", signal);
    boolean general =
        signal.phrase().weight() >= Thresholds.HIGH
            && !PREPARING.contains(signal.phrase().category())
            && scene.asked(signal)
            && !scene.any("first", scene.sentenceStart(signal), scene.sentenceEnd(signal));
    return hyperbole || reported || joking || general || harmless(signal)
        ? Verdict.CAPPED
        : Verdict.STANDS;
  }

  /**
   * Whether nothing in the text sounds like danger and a modifier stands near the signal (long ago,
   * recovery, an answer, media, joking), or the signal was read as a whole and is surely harmless.
   * What is capped still offers help. A strong signal with a plan, means or a time is critical, and
   * stays it; a small one is left to add up with others.
   */
  private boolean harmless(Match signal) {
    return (calm && SOFTENING.stream().anyMatch(kind -> scene.near(kind, signal)))
        || (signal.phrase().weight() >= Thresholds.HIGH
            && !Scoring.acting(signal.phrase().category(), scene.inSentence("time", signal))
            && passages.harmless(signal));
  }
}

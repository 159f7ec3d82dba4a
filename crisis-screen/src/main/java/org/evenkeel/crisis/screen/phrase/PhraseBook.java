package org.evenkeel.crisis.screen.phrase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.crisis.screen.text.Lexicon;
import org.evenkeel.crisis.screen.text.Reader;
import org.evenkeel.crisis.screen.text.Reading;
import org.evenkeel.crisis.screen.wording.WordingReader;

/** The phrase data of one language, loaded and checked. Immutable and thread-safe. */
public final class PhraseBook {
  /** Words a match spans at most. */
  public static final int LONGEST_MATCH = Node.REACH;

  private static final int VERSION_BYTES = 6;

  private final PhraseIndex signals = new PhraseIndex();
  private final PhraseIndex cues = new PhraseIndex();
  private final Map<String, Integer> vocabulary;
  private final int classes;
  private final Set<String> common;
  private final Reader reader;
  private final WordingReader wording;
  private final String version;

  /**
   * What the patterns found in one text.
   *
   * @param signals wordings that mean danger, by where they begin
   * @param cues wordings that change what a signal means, by where they begin
   */
  public record Findings(List<Match> signals, List<Match> cues) {}

  private PhraseBook(String language) {
    DataFile confusables = DataFile.load("confusables.tsv");
    DataFile lexicon = DataFile.load("lexicon." + language + ".tsv");
    DataFile sensitive = DataFile.load("sensitive." + language + ".tsv");
    DataFile ordinary = DataFile.load("common." + language + ".tsv");
    DataFile classFile = DataFile.load("classes." + language + ".tsv");
    DataFile signalFile = DataFile.load("signals." + language + ".tsv");
    DataFile cueFile = DataFile.load("cues." + language + ".tsv");
    DataFile learnt = DataFile.load("wording." + language + ".tsv");

    PatternParser parser = new PatternParser();
    classFile.rows(3).forEach(row -> parser.define(row.get(0), row.get(1)));
    Set<String> ids = new HashSet<>();
    for (List<String> row : signalFile.rows(6)) {
      double weight = Double.parseDouble(row.get(3));
      Phrase phrase = new Phrase(row.get(0), row.get(2), weight, words(row.get(4)));
      add(signals, phrase, parser.parse(row.get(1)), ids);
    }
    for (List<String> row : cueFile.rows(4)) {
      Phrase phrase = new Phrase(row.get(0), row.get(2), 0.0, Set.of());
      add(cues, phrase, parser.parse(row.get(1)), ids);
    }
    vocabulary = Map.copyOf(parser.vocabulary());
    classes = parser.classes();
    common =
        ordinary.rows(1).stream()
            .flatMap(r -> words(r.get(0)).stream())
            .collect(Collectors.toUnmodifiableSet());
    Set<String> hidden = sensitive.rows(2).stream().map(List::getFirst).collect(Collectors.toSet());
    reader =
        new Reader(
            new Lexicon(lexicon.rows(3), hidden, common, vocabulary.keySet()),
            codePoints(confusables));
    wording = new WordingReader(learnt.rows(2));
    version =
        hash(confusables, lexicon, sensitive, ordinary, classFile, signalFile, cueFile, learnt);
  }

  /** The phrase book of a language. English, "en", is the one there is. */
  public static PhraseBook load(String language) {
    return new PhraseBook(language);
  }

  private static void add(PhraseIndex index, Phrase phrase, Node pattern, Set<String> ids) {
    if (!ids.add(phrase.id())) {
      throw new IllegalArgumentException("phrase id used twice: " + phrase.id());
    }
    index.add(phrase, pattern);
  }

  private static Set<String> words(String cell) {
    return Arrays.stream(cell.split(" ")).filter(w -> !w.isEmpty()).collect(Collectors.toSet());
  }

  private static Map<Integer, String> codePoints(DataFile file) {
    Map<Integer, String> out = new HashMap<>();
    file.rows(3).forEach(row -> out.put(Integer.parseInt(row.get(0).substring(2), 16), row.get(1)));
    return out;
  }

  private static String hash(DataFile... files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (DataFile file : files) {
        digest.update(file.data().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, VERSION_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Finds what means danger in a text and, if anything does, what changes its meaning. */
  public Findings find(Reading text) {
    Tokens tokens = new Tokens(text, vocabulary, classes);
    List<Match> found = signals.find(tokens);
    return new Findings(found, cues.find(tokens, tokens.around(found)));
  }

  /** Whether a word is an everyday word of this language. */
  public boolean isCommon(String word) {
    return common.contains(word);
  }

  /** Reads texts of this language. */
  public Reader reader() {
    return reader;
  }

  /** Judges how much a passage sounds like danger. */
  public WordingReader wording() {
    return wording;
  }

  /** Content hash of the data files, comments left out. */
  public String version() {
    return version;
  }
}

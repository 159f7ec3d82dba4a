package org.evenkeel.ml.text.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.ml.text.Emotion;
import org.evenkeel.ml.text.Span;

/**
 * Says which words speak for an emotion, by leaving them out (occlusion, Zeiler and Fergus 2014):
 * within the sentence that holds it most, each word is left out in turn, and those without which
 * the probability falls most are the answer. It costs one run a sentence and one a word, and at
 * most {@value #MOST_SENTENCES} and {@value #MOST_PARTS} of them: in a longer sentence several
 * words are left out together.
 */
public final class Explaining {
  private static final int MOST_SENTENCES = 60;
  private static final int MOST_PARTS = 24;
  private static final int MOST_SPANS = 3;

  /** Of the most that one part does, what another must do to be named. */
  private static final double SHARE_OF_MOST = 0.3;

  /** A fall below this says nothing. */
  private static final double LEAST = 0.01;

  private static final Pattern WORD = Pattern.compile("\\S+");

  private final TextAnalyzer analyzer;

  public Explaining(TextAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** The parts that speak for the emotion, in the order of the text; none when no word does. */
  public List<Span> spans(String text, Emotion emotion) {
    Span sentence = strongest(text, emotion);
    String within = text.substring(sentence.start(), sentence.end());
    List<Span> found = new ArrayList<>();
    for (Span part : parts(within)) {
      String without = within.substring(0, part.start()) + " " + within.substring(part.end());
      double fall = sentence.weight() - analyzer.probability(emotion, without);
      found.add(new Span(sentence.start() + part.start(), sentence.start() + part.end(), fall));
    }
    double most = found.stream().mapToDouble(Span::weight).max().orElse(0);
    double least = Math.max(LEAST, most * SHARE_OF_MOST);
    return found.stream()
        .filter(span -> span.weight() >= least)
        .sorted(Comparator.comparingDouble(Span::weight).reversed())
        .limit(MOST_SPANS)
        .sorted(Comparator.comparingInt(Span::start))
        .toList();
  }

  /** The sentence that holds the emotion most; its weight is the probability. */
  private Span strongest(String text, Emotion emotion) {
    Span best = new Span(0, 0, -1);
    List<Span> sentences = sentences(text);
    for (Span sentence : sentences.subList(0, Math.min(MOST_SENTENCES, sentences.size()))) {
      double probability =
          analyzer.probability(emotion, text.substring(sentence.start(), sentence.end()));
      if (probability > best.weight()) {
        best = new Span(sentence.start(), sentence.end(), probability);
      }
    }
    return best;
  }

  private static List<Span> sentences(String text) {
    List<Span> sentences = new ArrayList<>();
    Matcher ends = Chunking.SENTENCE_END.matcher(text);
    int from = 0;
    while (ends.find()) {
      sentences.add(new Span(from, ends.start(), 0));
      from = ends.end();
    }
    sentences.add(new Span(from, text.length(), 0));
    return sentences;
  }

  /** The words, or as many words together as keep the number of parts in bounds. */
  private static List<Span> parts(String sentence) {
    List<Span> words =
        WORD.matcher(sentence).results().map(m -> new Span(m.start(), m.end(), 0)).toList();
    int together = Math.ceilDiv(words.size(), MOST_PARTS);
    List<Span> parts = new ArrayList<>();
    for (int at = 0; at < words.size(); at += together) {
      Span last = words.get(Math.min(at + together, words.size()) - 1);
      parts.add(new Span(words.get(at).start(), last.end(), 0));
    }
    return parts;
  }
}

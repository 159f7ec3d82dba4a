package org.evenkeel.crisis.screen.phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the pattern language: words; {@code {class}}; {@code (one|other way)}; {@code ?} after a
 * piece that may be missing; {@code ~3} for up to three words of any kind; {@code #} for a number
 * in digits; {@code ^} and {@code $} for the beginning and the end of a clause.
 */
final class PatternParser {
  private final Map<String, Node> classes = new HashMap<>();
  private final Map<String, Integer> vocabulary = new HashMap<>();
  private String pattern = "";
  private int at;

  /** Gives a pattern a name that later patterns can use. */
  void define(String name, String source) {
    Node body = parse(source);
    classes.put(name, new Node.Named(classes.size(), body, FirstWords.of(body).open()));
  }

  /** Every word read so far, numbered. */
  Map<String, Integer> vocabulary() {
    return vocabulary;
  }

  int classes() {
    return classes.size();
  }

  Node parse(String source) {
    pattern = source;
    at = 0;
    Node node = choices();
    if (at < pattern.length()) {
      throw malformed("unexpected " + pattern.charAt(at));
    }
    return node;
  }

  private Node choices() {
    List<Node> choices = new ArrayList<>();
    choices.add(sequence());
    while (at < pattern.length() && pattern.charAt(at) == '|') {
      at++;
      choices.add(sequence());
    }
    return merged(choices);
  }

  private Node sequence() {
    List<Node> parts = new ArrayList<>();
    while (at < pattern.length() && ")|".indexOf(pattern.charAt(at)) < 0) {
      if (pattern.charAt(at) == ' ') {
        at++;
      } else {
        Node part = piece();
        if (at < pattern.length() && pattern.charAt(at) == '?') {
          at++;
          part = new Node.Optional(part);
        }
        parts.add(part);
      }
    }
    if (parts.isEmpty()) {
      throw malformed("empty choice");
    }
    return parts.size() == 1 ? parts.getFirst() : new Node.Sequence(List.copyOf(parts));
  }

  private Node piece() {
    char c = pattern.charAt(at);
    return switch (c) {
      case '(' -> {
        at++;
        Node inner = choices();
        expect(')');
        yield inner;
      }
      case '{' -> {
        at++;
        String name = name();
        expect('}');
        Node known = classes.get(name);
        if (known == null) {
          throw malformed("unknown class " + name);
        }
        yield known;
      }
      case '~' -> {
        at++;
        yield new Node.Gap(Integer.parseInt(name()));
      }
      case '#' -> {
        at++;
        yield new Node.Digits();
      }
      case '^' -> {
        at++;
        yield new Node.ClauseStart();
      }
      case '$' -> {
        at++;
        yield new Node.ClauseEnd();
      }
      default -> {
        int word = vocabulary.computeIfAbsent(name(), _ -> vocabulary.size());
        yield new Node.OneOf(WordSet.of(List.of(word)));
      }
    };
  }

  private String name() {
    int from = at;
    while (at < pattern.length() && nameCharacter(pattern.charAt(at))) {
      at++;
    }
    if (from == at) {
      throw malformed("word expected");
    }
    return pattern.substring(from, at);
  }

  private static boolean nameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c > 127;
  }

  private void expect(char c) {
    if (at >= pattern.length() || pattern.charAt(at) != c) {
      throw malformed("expected " + c);
    }
    at++;
  }

  /** Choices of single words become one set. */
  private static Node merged(List<Node> choices) {
    Set<Integer> words = new HashSet<>();
    List<Node> others = new ArrayList<>();
    for (Node choice : choices) {
      if (choice instanceof Node.OneOf one) {
        words.addAll(one.words().members());
      } else {
        others.add(choice);
      }
    }
    if (!words.isEmpty()) {
      others.addFirst(new Node.OneOf(WordSet.of(words)));
    }
    return others.size() == 1 ? others.getFirst() : new Node.Either(new Choices(others));
  }

  private IllegalArgumentException malformed(String what) {
    return new IllegalArgumentException(what + " at " + at + " in pattern: " + pattern);
  }
}

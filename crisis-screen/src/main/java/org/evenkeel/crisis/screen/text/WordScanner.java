package org.evenkeel.crisis.screen.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a folded text into raw words and notes what stands between them. */
final class WordScanner {
  private static final String INSIDE_WORD = "@$!|*+#%";
  private static final String MASK = "*#%";
  private static final int QUOTE_REACH = 300;

  private final Folded text;
  private final List<Word> words = new ArrayList<>();
  private int at;
  private Break pending = Break.STRONG;
  private boolean spaced = true;
  private boolean quoted;
  private int newlines;

  private WordScanner(Folded text) {
    this.text = text;
  }

  static List<Word> scan(Folded text) {
    WordScanner scanner = new WordScanner(text);
    while (scanner.at < text.length()) {
      if (scanner.wordStartsHere()) {
        scanner.word();
      } else {
        scanner.separator();
      }
    }
    return scanner.words;
  }

  private boolean wordStartsHere() {
    char c = text.at(at);
    return plain(c)
        || (c == '$' && letter(text.at(at + 1)))
        || (c == '*' && letter(text.at(at + 1)) && !letter(text.at(at - 1)) && masked(at));
  }

  /** Whether the asterisk at {@code i} hides a letter, rather than opening emphasis. */
  private boolean masked(int i) {
    int k = i + 1;
    while (plain(text.at(k))) {
      k++;
    }
    return text.at(k) != '*' || plain(text.at(k + 1));
  }

  private void word() {
    int from = at;
    while (at < text.length() && continuesWord(from)) {
      at++;
    }
    int to = at;
    while (to > from + 1 && text.at(to - 1) == '\'') {
      to--;
    }
    at = Math.max(to, from + 1);
    words.add(
        new Word(
            text.slice(from, to),
            text.start(from),
            text.end(to - 1),
            pending,
            !spaced && !words.isEmpty(),
            quoted,
            false));
    pending = Break.NONE;
    spaced = false;
    newlines = 0;
  }

  private boolean continuesWord(int from) {
    char c = text.at(at);
    if (plain(c)) {
      return true;
    }
    if (c == '\'') {
      return at > from && plain(text.at(at + 1));
    }
    if (INSIDE_WORD.indexOf(c) < 0) {
      return false;
    }
    if (at == from) {
      return true;
    }
    char next = text.at(at + 1);
    boolean mask = MASK.indexOf(c) >= 0;
    return plain(next)
        || (mask && MASK.indexOf(next) >= 0)
        || (mask && MASK.indexOf(text.at(at - 1)) >= 0)
        || (c == '!' && next == '!' && letter(text.at(at + 2)));
  }

  private void separator() {
    char c = text.at(at);
    boolean first = at == 0 || plain(text.at(at - 1));
    switch (c) {
      case ' ', '\t', '_', '#', '\u00a0' -> {}
      case '\n', '\r' -> {
        newlines += c == '\n' ? 1 : 0;
        pending = pending.or(newlines > 1 ? Break.STRONG : Break.WEAK);
      }
      case '.' -> pending = pending.or(stop(first));
      case '!', ';' -> pending = Break.STRONG;
      case '?' -> question();
      case '"' -> quote('"');
      case '\'' -> quote('\'');
      case '-', '/' -> pending = pending.or(tightHere() ? Break.NONE : Break.WEAK);
      default -> pending = pending.or(Break.WEAK);
    }
    spaced |= c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\u00a0';
    at++;
  }

  /** A full stop ends a sentence; between letters or repeated it is only a pause. */
  private Break stop(boolean first) {
    boolean repeated = text.at(at + 1) == '.' || text.at(at - 1) == '.';
    return repeated || (first && plain(text.at(at + 1))) ? Break.WEAK : Break.STRONG;
  }

  private boolean tightHere() {
    return plain(text.at(at - 1)) && plain(text.at(at + 1));
  }

  private void question() {
    pending = Break.STRONG;
    if (!words.isEmpty()) {
      words.set(words.size() - 1, words.getLast().asking());
    }
  }

  private void quote(char mark) {
    if (quoted) {
      if (mark == '"' || !plain(text.at(at + 1))) {
        quoted = false;
      }
    } else {
      quoted = closes(mark);
    }
    if (mark == '"' || quoted) {
      pending = pending.or(Break.WEAK);
    }
  }

  private boolean closes(char mark) {
    int limit = Math.min(text.length(), at + QUOTE_REACH);
    for (int i = at + 2; i < limit; i++) {
      if (text.at(i) == mark && (mark == '"' || !plain(text.at(i + 1)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean plain(char c) {
    return letter(c) || (c >= '0' && c <= '9') || (c > 127 && Character.isLetterOrDigit(c));
  }

  private static boolean letter(char c) {
    return c >= 'a' && c <= 'z';
  }
}

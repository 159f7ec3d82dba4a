package org.evenkeel.crisis.screen.text;

import java.util.Arrays;

/** A folded text whose every character knows where it stood in the original. */
final class Folded {
  private char[] chars;
  private int[] starts;
  private int[] ends;
  private int length;

  private Folded(int capacity) {
    chars = new char[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
  }

  static Folded of(String text, Folding folding) {
    Folded folded = new Folded(text.length() + 16);
    int i = 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      int next = i + Character.charCount(codePoint);
      String form = folding.fold(codePoint);
      for (int k = 0; k < form.length(); k++) {
        folded.add(form.charAt(k), i, next);
      }
      i = next;
    }
    return folded;
  }

  private void add(char c, int start, int end) {
    if (length == chars.length) {
      int capacity = length * 2;
      chars = Arrays.copyOf(chars, capacity);
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
    }
    chars[length] = c;
    starts[length] = start;
    ends[length] = end;
    length++;
  }

  int length() {
    return length;
  }

  /** The character at {@code i}, or a line end outside the text. */
  char at(int i) {
    return i < 0 || i >= length ? '\n' : chars[i];
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  String slice(int from, int to) {
    return new String(chars, from, to - from);
  }
}

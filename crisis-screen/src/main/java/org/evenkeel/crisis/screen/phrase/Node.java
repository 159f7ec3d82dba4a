package org.evenkeel.crisis.screen.phrase;

import java.util.List;
import java.util.Set;
import org.evenkeel.crisis.screen.text.Break;
import org.evenkeel.crisis.screen.text.Reading;

/**
 * A piece of a pattern. A set of positions goes in, the set of positions after the piece comes out;
 * positions are bits, counted in words from where the match began, so that no input can make
 * matching try more than 64 of them.
 */
sealed interface Node {
  /** Words a match can span at most. */
  int REACH = 64;

  /** The positions reached from {@code positions} in a match that begins at {@code from}. */
  long step(Reading text, int from, long positions);

  /** Whether a word at {@code i} may follow its predecessor in one match. */
  private static boolean joined(Reading text, int from, int i) {
    return i == from || text.before(i) != Break.STRONG;
  }

  /** One word out of a set. */
  record OneOf(Set<String> words) implements Node {
    @Override
    public long step(Reading text, int from, long positions) {
      long out = 0;
      for (long rest = positions; rest != 0; rest &= rest - 1) {
        int position = Long.numberOfTrailingZeros(rest);
        int i = from + position;
        if (i < text.size()
            && position < REACH - 1
            && joined(text, from, i)
            && words.contains(text.word(i))) {
          out |= 1L << (position + 1);
        }
      }
      return out;
    }
  }

  /** A number in digits. */
  record Digits() implements Node {
    @Override
    public long step(Reading text, int from, long positions) {
      long out = 0;
      for (long rest = positions; rest != 0; rest &= rest - 1) {
        int position = Long.numberOfTrailingZeros(rest);
        int i = from + position;
        if (i < text.size()
            && position < REACH - 1
            && joined(text, from, i)
            && text.word(i).chars().allMatch(Character::isDigit)) {
          out |= 1L << (position + 1);
        }
      }
      return out;
    }
  }

  /** One piece after the other. */
  record Sequence(List<Node> parts) implements Node {
    @Override
    public long step(Reading text, int from, long positions) {
      long out = positions;
      for (Node part : parts) {
        if (out == 0) {
          return 0;
        }
        out = part.step(text, from, out);
      }
      return out;
    }
  }

  /** Any of several pieces. */
  record Either(List<Node> choices) implements Node {
    @Override
    public long step(Reading text, int from, long positions) {
      long out = 0;
      for (Node choice : choices) {
        out |= choice.step(text, from, positions);
      }
      return out;
    }
  }

  /** A piece that may be missing. */
  record Optional(Node part) implements Node {
    @Override
    public long step(Reading text, int from, long positions) {
      return positions | part.step(text, from, positions);
    }
  }

  /** Up to {@code most} words of any kind. */
  record Gap(int most) implements Node {
    @Override
    public long step(Reading text, int from, long positions) {
      long out = positions;
      long frontier = positions;
      for (int k = 0; k < most && frontier != 0; k++) {
        long next = 0;
        for (long rest = frontier; rest != 0; rest &= rest - 1) {
          int position = Long.numberOfTrailingZeros(rest);
          int i = from + position;
          if (i < text.size() && position < REACH - 1 && joined(text, from, i)) {
            next |= 1L << (position + 1);
          }
        }
        frontier = next & ~out;
        out |= next;
      }
      return out;
    }
  }

  /** The end of a clause: any break, or the end of the text. */
  record ClauseEnd() implements Node {
    @Override
    public long step(Reading text, int from, long positions) {
      long out = 0;
      for (long rest = positions; rest != 0; rest &= rest - 1) {
        int position = Long.numberOfTrailingZeros(rest);
        if (text.before(from + position) != Break.NONE) {
          out |= 1L << position;
        }
      }
      return out;
    }
  }

  /** The beginning of a clause: any break before, or the beginning of the text. */
  record ClauseStart() implements Node {
    @Override
    public long step(Reading text, int from, long positions) {
      return text.before(from) != Break.NONE ? positions : 0;
    }
  }
}

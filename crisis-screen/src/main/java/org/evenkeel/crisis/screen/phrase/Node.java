package org.evenkeel.crisis.screen.phrase;

import java.util.List;
import org.evenkeel.crisis.screen.text.Break;

/**
 * A piece of a pattern. A set of positions goes in, the set of positions after the piece comes out;
 * positions are bits, counted in words from where the match began, so that no input can make
 * matching try more than {@link #REACH} of them.
 */
sealed interface Node {
  /** Words a match can span, less one. */
  int REACH = 63;

  /** The positions reached from {@code positions} in a match that begins at {@code from}. */
  long step(Tokens text, int from, long positions);

  private static boolean canTake(Tokens text, int from, int position) {
    return position < REACH - 1 && text.continues(from, from + position);
  }

  /** One word out of a set. */
  record OneOf(WordSet words) implements Node {
    @Override
    public long step(Tokens text, int from, long positions) {
      long out = 0;
      for (long rest = positions; rest != 0; rest &= rest - 1) {
        int position = Long.numberOfTrailingZeros(rest);
        if (canTake(text, from, position) && words.contains(text.word(from + position))) {
          out |= 1L << (position + 1);
        }
      }
      return out;
    }
  }

  /** A number in digits. */
  record Digits() implements Node {
    @Override
    public long step(Tokens text, int from, long positions) {
      long out = 0;
      for (long rest = positions; rest != 0; rest &= rest - 1) {
        int position = Long.numberOfTrailingZeros(rest);
        if (canTake(text, from, position) && text.number(from + position)) {
          out |= 1L << (position + 1);
        }
      }
      return out;
    }
  }

  /** One piece after the other. */
  record Sequence(List<Node> parts) implements Node {
    @Override
    public long step(Tokens text, int from, long positions) {
      long out = positions;
      for (int k = 0; k < parts.size() && out != 0; k++) {
        out = parts.get(k).step(text, from, out);
      }
      return out;
    }
  }

  /** Any of several pieces; only those that can begin with the next word are tried. */
  record Either(Choices choices) implements Node {
    @Override
    public long step(Tokens text, int from, long positions) {
      long out = 0;
      for (Node choice : choices.always()) {
        out |= choice.step(text, from, positions);
      }
      for (long rest = positions; rest != 0; rest &= rest - 1) {
        int position = Long.numberOfTrailingZeros(rest);
        if (canTake(text, from, position)) {
          for (Node choice : choices.beginning(text.word(from + position))) {
            out |= choice.step(text, from, 1L << position);
          }
        }
      }
      return out;
    }
  }

  /** A piece that may be missing. */
  record Optional(Node part) implements Node {
    @Override
    public long step(Tokens text, int from, long positions) {
      return positions | part.step(text, from, positions);
    }
  }

  /** Up to {@code most} words of any kind. */
  record Gap(int most) implements Node {
    @Override
    public long step(Tokens text, int from, long positions) {
      long out = positions;
      long frontier = positions;
      for (int k = 0; k < most && frontier != 0; k++) {
        long next = 0;
        for (long rest = frontier; rest != 0; rest &= rest - 1) {
          int position = Long.numberOfTrailingZeros(rest);
          if (canTake(text, from, position)) {
            next |= 1L << (position + 1);
          }
        }
        frontier = next & ~out;
        out |= next;
      }
      return out;
    }
  }

  /** A named class. What it matches at a word is computed once for all patterns that use it. */
  record Named(int index, Node body, boolean mayBeEmpty) implements Node {
    private static final long REACHABLE = (1L << REACH) - 1;

    @Override
    public long step(Tokens text, int from, long positions) {
      long out = 0;
      for (long rest = positions; rest != 0; rest &= rest - 1) {
        int position = Long.numberOfTrailingZeros(rest);
        if (canTake(text, from, position)) {
          out |= (text.named(index, body, from + position) << position) & REACHABLE;
        } else if (mayBeEmpty) {
          out |= 1L << position;
        }
      }
      return out;
    }
  }

  /** The end of a clause: any break, or the end of the text. */
  record ClauseEnd() implements Node {
    @Override
    public long step(Tokens text, int from, long positions) {
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
    public long step(Tokens text, int from, long positions) {
      return text.before(from) != Break.NONE ? positions : 0;
    }
  }
}

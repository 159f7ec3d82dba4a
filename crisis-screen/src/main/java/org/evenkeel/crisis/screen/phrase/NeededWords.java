package org.evenkeel.crisis.screen.phrase;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The words that a pattern cannot do without: of each of these sets a match holds one word at
 * least. Most sentences lack them for most patterns, which need not be tried there.
 */
final class NeededWords {
  /** The narrowest first. */
  private final List<BitSet> sets;

  private NeededWords(List<BitSet> sets) {
    this.sets = sets;
  }

  static NeededWords of(Node pattern) {
    return new NeededWords(
        sets(pattern).stream().sorted(Comparator.comparingInt(BitSet::cardinality)).toList());
  }

  /** Whether a text of these words may match. */
  boolean within(BitSet words) {
    for (BitSet set : sets) {
      if (!set.intersects(words)) {
        return false;
      }
    }
    return true;
  }

  private static List<BitSet> sets(Node node) {
    return switch (node) {
      case Node.OneOf one -> List.of(bits(one.words().members()));
      case Node.Sequence sequence ->
          sequence.parts().stream().flatMap(part -> sets(part).stream()).toList();
      case Node.Either either -> oneOfAny(either.choices().all());
      case Node.Named named -> sets(named.body());
      case Node.Optional _, Node.Gap _, Node.Digits _, Node.ClauseStart _, Node.ClauseEnd _ ->
          List.of();
    };
  }

  /** A set that holds, for each of the choices, its narrowest need; none when a choice has none. */
  private static List<BitSet> oneOfAny(List<Node> choices) {
    BitSet any = new BitSet();
    for (Node choice : choices) {
      List<BitSet> needs = of(choice).sets;
      if (needs.isEmpty()) {
        return List.of();
      }
      any.or(needs.getFirst());
    }
    return List.of(any);
  }

  private static BitSet bits(List<Integer> words) {
    BitSet bits = new BitSet();
    words.forEach(bits::set);
    return bits;
  }
}

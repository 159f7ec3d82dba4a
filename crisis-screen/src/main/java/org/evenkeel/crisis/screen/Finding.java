package org.evenkeel.crisis.screen;

import org.evenkeel.crisis.screen.phrase.Match;

/**
 * A signal that stands after all modifiers.
 *
 * @param textIndex in which text
 * @param match where and what
 * @param span the same place in the original text
 * @param weight what it counts now
 * @param capped whether a modifier lowered it, so that it does not add up with others
 * @param friend whether it is someone else's danger
 * @param soon whether a time close at hand stands in the same sentence
 */
record Finding(
    int textIndex,
    Match match,
    FloorSpan span,
    double weight,
    boolean capped,
    boolean friend,
    boolean soon) {}

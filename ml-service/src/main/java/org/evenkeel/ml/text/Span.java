package org.evenkeel.ml.text;

/**
 * A part of a text that speaks for an emotion.
 *
 * @param start first UTF-16 unit
 * @param end the one after the last
 * @param weight by how much the emotion's probability falls without the part, above 0 to 1
 */
public record Span(int start, int end, double weight) {}

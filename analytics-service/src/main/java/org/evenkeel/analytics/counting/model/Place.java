package org.evenkeel.analytics.counting.model;

/**
 * Where a change stands in what was told about its member.
 *
 * @param topic in the order of which the member's facts come
 * @param sequence only grows there; a repeat has the number it had
 */
public record Place(String topic, long sequence) {}

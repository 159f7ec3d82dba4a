package org.evenkeel.wellness.checkin.model;

/**
 * What the crisis floor said about the texts.
 *
 * @param riskScore 0 to 1
 * @param flagged whether it was a hard stop
 * @param version of the floor's phrases
 */
public record FloorNote(double riskScore, boolean flagged, String version) {}

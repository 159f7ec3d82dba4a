package org.evenkeel.crisis.screen.sentence;

/**
 * How likely a passage is of either kind; the rest is harmless.
 *
 * @param offer that somebody would be offered help and no alert, 0 to 1
 * @param hardStop that its writer is in danger, 0 to 1
 * @param cut whether its end was not read because it is too long
 */
public record SentenceRisk(double offer, double hardStop, boolean cut) {}

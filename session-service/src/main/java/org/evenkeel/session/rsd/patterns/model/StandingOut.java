package org.evenkeel.session.rsd.patterns.model;

/**
 * A part of the day or a weekday on which episodes come more often than an even spread explains.
 *
 * @param n days with an episode there
 * @param of days with an episode that were compared
 * @param expected how many an even spread gives
 */
public record StandingOut(Aspect aspect, String about, int n, int of, double expected) {}

package org.evenkeel.session.rsd.patterns.model;

/**
 * What could not be looked at yet.
 *
 * @param more how many more episodes are needed at least
 */
public record Shortfall(Aspect aspect, int more) {}

package org.evenkeel.analytics.patterns.model;

/**
 * A kind for which nothing could be looked at yet.
 *
 * @param more at least so many more are needed: check-ins, rated exercises, or weeks for weekdays
 */
public record Shortfall(PatternKind kind, int more) {}

package org.evenkeel.crisis.service.risk.model;

import java.time.LocalDate;

/**
 * How somebody felt.
 *
 * @param day the person's own day
 * @param mood 1 (worst) to 10
 */
public record MoodReading(LocalDate day, int mood) {}

package org.evenkeel.analytics.activity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A day on which a member did something.
 *
 * @param day the member's own
 * @param first moment of the first thing
 * @param last moment of the last thing; the same as {@code first} where there was one
 */
public record ActiveDay(LocalDate day, Instant first, Instant last) {}

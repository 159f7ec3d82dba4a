package org.evenkeel.session.rsd.patterns.model;

import java.time.LocalDate;

/**
 * Seven days.
 *
 * @param from the first of them
 * @param n episodes that began in them
 */
public record Week(LocalDate from, int n) {}

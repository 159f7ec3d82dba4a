package org.evenkeel.notification.schedule.model;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * One time of a schedule.
 *
 * @param ordinal which: the local day (days since 1970) of a daily one, else a number that grows. A
 *     schedule has each at most once, whatever zones a person travels through
 * @param local the wall-clock time it stands for
 * @param dueAt not before this moment
 * @param expiresAt of no use from this moment on
 */
public record Occurrence(long ordinal, LocalDateTime local, Instant dueAt, Instant expiresAt) {}

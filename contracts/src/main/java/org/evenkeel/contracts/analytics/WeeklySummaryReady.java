package org.evenkeel.contracts.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.contracts.Fact;

/**
 * The summary of a person's week stands. It tells that there is one, never what is in it: it is
 * read from analytics-service.
 *
 * @param weekStart first day of the week, the person's own
 * @param weekEnd its last day; fewer than six days later when the week was cut short by a change of
 *     the day that weeks start on
 * @param zone IANA time zone in which the week ended
 * @param version 1 for the first; each is one more than the last
 * @param correction whether an earlier version stands; true from version 2 on
 * @param readyAt when this version was made
 */
public record WeeklySummaryReady(
    UUID userId,
    LocalDate weekStart,
    LocalDate weekEnd,
    String zone,
    int version,
    boolean correction,
    Instant readyAt)
    implements Fact {}

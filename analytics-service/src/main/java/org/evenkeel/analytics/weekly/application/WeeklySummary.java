package org.evenkeel.analytics.weekly.application;

import java.time.Instant;
import org.evenkeel.analytics.weekly.model.Figures;
import org.evenkeel.analytics.weekly.model.Week;

/**
 * A version of a week that stands.
 *
 * @param version from 1
 * @param zone IANA time zone in which the week ended
 * @param wordsVersion which words the figures are put into
 */
public record WeeklySummary(
    Week week, int version, String zone, Figures figures, int wordsVersion, Instant madeAt) {}

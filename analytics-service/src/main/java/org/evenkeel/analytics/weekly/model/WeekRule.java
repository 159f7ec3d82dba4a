package org.evenkeel.analytics.weekly.model;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * From a day on, weeks start on a day of the week.
 *
 * @param since a week starts here, whatever day it is
 */
public record WeekRule(LocalDate since, DayOfWeek firstDay) {}

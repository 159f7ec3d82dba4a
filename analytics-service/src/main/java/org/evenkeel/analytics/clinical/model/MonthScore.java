package org.evenkeel.analytics.clinical.model;

/**
 * A person's scores of two months, without the person.
 *
 * @param before mean of the first month
 * @param odd mean of its first, third, fifth score and so on
 * @param even mean of the others
 * @param after mean of the second month
 */
public record MonthScore(double before, double odd, double even, double after) {}

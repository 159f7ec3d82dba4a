package org.evenkeel.wellness.checkin.model;

import org.jspecify.annotations.Nullable;

/**
 * Where, with whom and what.
 *
 * @param location home, work, school, social or other
 * @param activitySealed ciphertext of the person's own words
 * @param social alone, with_family, with_friends or with_coworkers
 */
public record Surroundings(
    @Nullable String location, @Nullable String activitySealed, @Nullable String social) {}

package org.evenkeel.wellness.checkin.model;

import org.jspecify.annotations.Nullable;

/**
 * Where and with whom.
 *
 * @param location home, work, school, social or other
 * @param social alone, with_family, with_friends or with_coworkers
 */
public record Surroundings(@Nullable String location, @Nullable String social) {}

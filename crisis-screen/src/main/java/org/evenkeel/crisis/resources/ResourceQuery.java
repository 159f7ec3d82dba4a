package org.evenkeel.crisis.resources;

import org.jspecify.annotations.Nullable;

/**
 * Whose resources are wanted; anything unknown is null and anything malformed counts as unknown.
 *
 * @param country ISO 3166-1 alpha-2, any case
 * @param audience one of the audiences of {@link CrisisResource}
 * @param language a language tag; only its primary subtag is looked at
 */
public record ResourceQuery(
    @Nullable String country, @Nullable String audience, @Nullable String language) {}

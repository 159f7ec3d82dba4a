package org.evenkeel.auth.identity;

import org.jspecify.annotations.Nullable;

/**
 * What tokens say about a person.
 *
 * @param tier subscription tier
 * @param country ISO 3166-1 alpha-2
 * @param zone IANA time zone
 * @param locale BCP 47 tag
 */
public record Traits(
    String tier,
    @Nullable String country,
    @Nullable String zone,
    @Nullable String locale,
    boolean emailVerified) {}

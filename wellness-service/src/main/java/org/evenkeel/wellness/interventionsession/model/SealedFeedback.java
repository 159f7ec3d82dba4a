package org.evenkeel.wellness.interventionsession.model;

import org.jspecify.annotations.Nullable;

/**
 * What a person wrote about a session, as ciphertext; null where they wrote nothing.
 *
 * @param tags of a JSON array
 */
public record SealedFeedback(@Nullable String tags, @Nullable String text) {}

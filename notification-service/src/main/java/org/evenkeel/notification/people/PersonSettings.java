package org.evenkeel.notification.people;

import org.jspecify.annotations.Nullable;

/**
 * What a person chose, as identity facts tell it.
 *
 * @param quietStart local time HH:mm; null for no quiet hours
 */
public record PersonSettings(
    String language,
    String style,
    int dailyCap,
    @Nullable String quietStart,
    @Nullable String quietEnd) {}

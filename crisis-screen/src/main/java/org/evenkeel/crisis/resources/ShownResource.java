package org.evenkeel.crisis.resources;

import org.jspecify.annotations.Nullable;

/**
 * One entry as a person sees it on a day.
 *
 * @param age of its source on that day
 * @param ageNote what to know about its age, in the person's language; null when it is recent
 */
public record ShownResource(CrisisResource line, ResourceAge age, @Nullable String ageNote) {}

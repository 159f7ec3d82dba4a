package org.evenkeel.crisis.resources;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to show a person in danger, the best first. Never empty.
 *
 * @param country the country asked for, upper case, or null when none was given
 * @param matched whether at least one support line of that country is among the resources
 * @param shown the country's lines, or international directories, each with the age of its source
 * @param emergencyNumber what to dial in that country in immediate danger, if known
 * @param note what the person should know about this answer, in their language where it is one of
 *     {@link Sentences}, else in English; or null
 */
public record CrisisResources(
    @Nullable String country,
    boolean matched,
    List<ShownResource> shown,
    @Nullable String emergencyNumber,
    @Nullable String note) {

  public CrisisResources {
    shown = List.copyOf(shown);
  }

  /** The entries alone. */
  public List<CrisisResource> resources() {
    return shown.stream().map(ShownResource::line).toList();
  }
}

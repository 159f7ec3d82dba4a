package org.evenkeel.crisis.resources;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to show a person in danger, the best first. Never empty.
 *
 * @param country the country asked for, upper case, or null when none was given
 * @param matched whether at least one support line of that country is among the resources
 * @param resources the country's lines, or international directories
 * @param emergencyNumber what to dial in that country in immediate danger, if known
 * @param note what the person should know about this answer, in plain English, or null
 */
public record CrisisResources(
    @Nullable String country,
    boolean matched,
    List<CrisisResource> resources,
    @Nullable String emergencyNumber,
    @Nullable String note) {

  public CrisisResources {
    resources = List.copyOf(resources);
  }
}

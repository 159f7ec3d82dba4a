package org.evenkeel.gateway.crisis;

import java.util.List;
import org.evenkeel.crisis.resources.CrisisResource;
import org.evenkeel.crisis.resources.CrisisResources;
import org.evenkeel.crisis.resources.ShownResource;
import org.jspecify.annotations.Nullable;

/** The resources in the very shape that crisis-service gives them; one test holds both to it. */
record ResourcesAnswer(
    @Nullable String country,
    boolean matched,
    List<Line> resources,
    @Nullable String emergencyNumber,
    @Nullable String note) {

  record Line(
      String country,
      String type,
      String name,
      String value,
      String kind,
      @Nullable String hours,
      List<String> languages,
      String audience,
      String source,
      @Nullable String sourceVerifiedAt,
      boolean mayBeOutdated,
      @Nullable String ageNote) {

    static Line of(ShownResource shown) {
      CrisisResource line = shown.line();
      return new Line(
          line.country(),
          line.type().wireName(),
          line.name(),
          line.value(),
          line.kind().wireName(),
          line.hours(),
          line.languages(),
          line.audience(),
          line.source(),
          line.sourceVerifiedAt(),
          shown.age().mayBeOutdated(),
          shown.ageNote());
    }
  }

  static ResourcesAnswer of(CrisisResources found) {
    return new ResourcesAnswer(
        found.country(),
        found.matched(),
        found.shown().stream().map(Line::of).toList(),
        found.emergencyNumber(),
        found.note());
  }
}

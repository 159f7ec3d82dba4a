package org.evenkeel.platform.crisis;

import java.util.List;
import org.evenkeel.crisis.resources.CrisisResource;
import org.evenkeel.crisis.resources.CrisisResources;
import org.jspecify.annotations.Nullable;

/** Crisis resources as every answer shows them. */
public record ResourcesView(
    @Nullable String country,
    boolean matched,
    List<Line> resources,
    @Nullable String emergencyNumber,
    @Nullable String note) {

  /** One line, directory or emergency number. */
  public record Line(
      String country,
      String type,
      String name,
      String value,
      String kind,
      @Nullable String hours,
      List<String> languages,
      String audience,
      String source,
      @Nullable String sourceVerifiedAt) {

    static Line of(CrisisResource line) {
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
          line.sourceVerifiedAt());
    }
  }

  public static ResourcesView of(CrisisResources found) {
    return new ResourcesView(
        found.country(),
        found.matched(),
        found.resources().stream().map(Line::of).toList(),
        found.emergencyNumber(),
        found.note());
  }
}

package org.evenkeel.session.reframing.application;

import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.crisis.screen.CrisisFloor;
import org.evenkeel.crisis.screen.ScreeningInput;
import org.evenkeel.session.reframing.PersonalReframe;
import org.evenkeel.session.reframing.application.ReframeWriter.Material;
import org.springframework.stereotype.Component;

/**
 * The writer with the floor before and behind it. Where the floor finds anything to offer help for,
 * nothing is written: the person has been shown help in the answer to their words, and another way
 * to see it would be the wrong thing beside it. What was written is read again: a reframe in which
 * the person's own words mean something else gives way to the one without them, and if that does not
 * help nothing is offered.
 */
@Component
class ScreenedWriter {

  private final CrisisFloor floor;
  private final ReframeWriter writer;

  ScreenedWriter(CrisisFloor floor, ReframeWriter writer) {
    this.floor = floor;
    this.writer = writer;
  }

  /** Reframes that are safe to show; none when there are none. */
  List<PersonalReframe> write(Material material) {
    if (!harmless(material.texts())) {
      return List.of();
    }
    List<PersonalReframe> reframes = writer.write(material);
    return harmless(texts(reframes)) ? reframes : plainer(reframes, material);
  }

  private List<PersonalReframe> plainer(List<PersonalReframe> reframes, Material material) {
    List<PersonalReframe> plain = writer.write(material.withoutOwnWords());
    List<PersonalReframe> mixed =
        reframes.stream()
            .flatMap(
                reframe ->
                    harmless(List.of(reframe.text()))
                        ? Stream.of(reframe)
                        : plain.stream().filter(other -> other.kind().equals(reframe.kind())))
            .toList();
    return mixed.size() == reframes.size() && harmless(texts(mixed)) ? mixed : List.of();
  }

  private boolean harmless(List<String> texts) {
    return !floor.screen(new ScreeningInput(texts, null)).offersResources();
  }

  private static List<String> texts(List<PersonalReframe> reframes) {
    return reframes.stream().map(PersonalReframe::text).toList();
  }
}

package org.evenkeel.session.reframing.application;

import java.util.List;
import org.evenkeel.crisis.screen.CrisisFloor;
import org.evenkeel.crisis.screen.FloorResult;
import org.evenkeel.crisis.screen.ScreeningInput;
import org.evenkeel.session.reframing.PersonalReframe;
import org.evenkeel.session.reframing.application.ReframeWriter.Material;
import org.springframework.stereotype.Component;

/**
 * The writer with the floor before and behind it. Where the floor finds anything to offer help for,
 * nothing is written: the person has been shown help in the answer to their words, and another way
 * to see it would be the wrong thing beside it. What was written is read again, together: words of
 * the person's own that mean something else in a new sentence are left out, and if that does not
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
    if (harmless(texts(reframes))) {
      return reframes;
    }
    List<PersonalReframe> plainer = writer.write(material.withoutOwnWords());
    return harmless(texts(plainer)) ? plainer : List.of();
  }

  private boolean harmless(List<String> texts) {
    FloorResult together = floor.screen(new ScreeningInput(texts, null));
    return !together.offersResources();
  }

  private static List<String> texts(List<PersonalReframe> reframes) {
    return reframes.stream().map(PersonalReframe::text).toList();
  }
}

package org.evenkeel.session.reframing.application;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.evenkeel.crisis.screen.CrisisFloor;
import org.evenkeel.crisis.screen.FloorResult;
import org.evenkeel.crisis.screen.ScreeningInput;
import org.evenkeel.session.reframing.PersonalReframe;
import org.evenkeel.session.reframing.application.ReframeWriter.Material;
import org.springframework.stereotype.Component;

/**
 * The writer with the floor before and behind it. Where the floor finds anything to offer help for,
 * nothing is written: the person has been shown help in the answer to their words, and another way
 * to see it would be the wrong thing beside it. What was written is read again: a reframe in which
 * the person's own words mean something else gives way to the one without them, and if that does
 * not help nothing is offered. What the floor takes from the wording as a whole does not count
 * there: it is learnt from what people write of themselves, and finds danger in sentences of
 * comfort.
 */
@Component
class ScreenedWriter {

  private static final String WORDING_AS_A_WHOLE = "wording";

  private final CrisisFloor floor;
  private final ReframeWriter writer;

  ScreenedWriter(CrisisFloor floor, ReframeWriter writer) {
    this.floor = floor;
    this.writer = writer;
  }

  /** Reframes that are safe to show; none when there are none. */
  List<PersonalReframe> write(Material material) {
    if (floor.screen(new ScreeningInput(material.texts(), null)).offersResources()) {
      return List.of();
    }
    List<PersonalReframe> reframes = writer.write(material);
    return harmless(reframes) ? reframes : plainer(reframes, material);
  }

  private List<PersonalReframe> plainer(List<PersonalReframe> reframes, Material material) {
    List<PersonalReframe> plain = writer.write(material.withoutOwnWords());
    List<PersonalReframe> mixed =
        reframes.stream()
            .flatMap(
                reframe ->
                    harmless(List.of(reframe))
                        ? Stream.of(reframe)
                        : plain.stream().filter(other -> other.kind().equals(reframe.kind())))
            .toList();
    return mixed.size() == reframes.size() && harmless(mixed) ? mixed : List.of();
  }

  private boolean harmless(List<PersonalReframe> reframes) {
    List<String> texts = reframes.stream().map(PersonalReframe::text).toList();
    FloorResult found = floor.screen(new ScreeningInput(texts, null));
    return !found.friendInDanger() && Set.of(WORDING_AS_A_WHOLE).containsAll(found.categories());
  }
}

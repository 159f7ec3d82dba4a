package org.evenkeel.session.wave.web;

import java.util.Map;
import org.evenkeel.session.guided.DraftForms;

/** What a draft can hold, by the step it is for: the fields of that step's request. */
final class WaveDrafts {

  static final DraftForms FORMS =
      new DraftForms(
          Map.of(
              "acknowledge", WaveRequests.Acknowledge.class,
              "accept", WaveRequests.Accept.class,
              "act", WaveRequests.Act.class));

  private WaveDrafts() {}
}

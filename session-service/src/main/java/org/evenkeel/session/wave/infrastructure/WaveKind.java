package org.evenkeel.session.wave.infrastructure;

import org.evenkeel.contracts.SealedFields;
import org.evenkeel.session.guided.SessionListModel;
import org.evenkeel.session.store.EventKind;
import org.evenkeel.session.store.EventTypes;
import org.evenkeel.session.store.ReadModel;
import org.evenkeel.session.wave.model.WaveEvent;
import org.evenkeel.session.wave.model.WaveStep;

/** What WAVE's streams are made of, and what is listed of them. */
public final class WaveKind {

  public static final EventKind<WaveEvent> KIND =
      new EventKind<>(
          "wave",
          SealedFields.WAVE_STEP,
          EventTypes.of(WaveEvent.class)
              .type("wave-started.v1", WaveEvent.Started.class)
              .type("wave-acknowledged.v1", WaveEvent.Acknowledged.class)
              .type("wave-accepted.v1", WaveEvent.Accepted.class)
              .type("wave-acted.v1", WaveEvent.Acted.class)
              .type("wave-abandoned.v1", WaveEvent.Abandoned.class)
              .build());

  public static final ReadModel<WaveEvent> LIST =
      new SessionListModel<>(KIND, "wave_session", types -> WaveStep.after(types).wireName());

  private WaveKind() {}
}

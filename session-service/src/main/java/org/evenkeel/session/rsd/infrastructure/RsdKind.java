package org.evenkeel.session.rsd.infrastructure;

import org.evenkeel.contracts.SealedFields;
import org.evenkeel.session.guided.SessionListModel;
import org.evenkeel.session.rsd.model.RsdEvent;
import org.evenkeel.session.rsd.model.RsdStep;
import org.evenkeel.session.store.EventKind;
import org.evenkeel.session.store.EventTypes;
import org.evenkeel.session.store.ReadModel;

/** What streams of episodes are made of, and what is listed of them. */
public final class RsdKind {

  public static final EventKind<RsdEvent> KIND =
      new EventKind<>(
          "rsd",
          SealedFields.RSD_STEP,
          EventTypes.of(RsdEvent.class)
              .type("rsd-started.v1", RsdEvent.Started.class)
              .type("rsd-reality-tested.v1", RsdEvent.RealityTested.class)
              .type("rsd-intervention-used.v1", RsdEvent.InterventionUsed.class)
              .type("rsd-resolved.v1", RsdEvent.Resolved.class)
              .type("rsd-abandoned.v1", RsdEvent.Abandoned.class)
              .build());

  public static final ReadModel<RsdEvent> LIST =
      new SessionListModel<>(KIND, "rsd_episode", types -> RsdStep.after(types).wireName());

  private RsdKind() {}
}

package org.evenkeel.wellness.interventionsession.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /interventions/{id}/start}, which may be left out. */
record StartRequest(@Nullable UUID checkinId, @Nullable UUID decisionId) {
  static final StartRequest EMPTY = new StartRequest(null, null);
}

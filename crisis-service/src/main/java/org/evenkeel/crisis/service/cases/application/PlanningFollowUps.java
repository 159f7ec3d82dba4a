package org.evenkeel.crisis.service.cases.application;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.evenkeel.crisis.service.cases.model.CrisisCase;
import org.evenkeel.crisis.service.cases.model.FollowUp;
import org.evenkeel.crisis.service.cases.model.FollowUp.State;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.people.Places;
import org.springframework.stereotype.Component;

/**
 * Plans when a person is asked again, in their own day. They are counted from the first human's
 * contact, and again from the end of the acute part, which is what the person's next days follow.
 */
@Component
class PlanningFollowUps {

  private final FollowUps followUps;
  private final Places places;
  private final FollowUpSettings settings;
  private final Ids ids;

  PlanningFollowUps(FollowUps followUps, Places places, FollowUpSettings settings, Ids ids) {
    this.followUps = followUps;
    this.places = places;
    this.settings = settings;
    this.ids = ids;
  }

  /** Nothing when some are planned already. */
  void plan(CrisisCase crisis, Instant from) {
    if (planned(crisis.id()).isEmpty()) {
      for (int n = 1; n <= settings.after().size(); n++) {
        followUps.add(
            crisis.userId(),
            FollowUp.planned(ids.next(), crisis.id(), n, due(crisis.userId(), from, n)));
      }
    }
  }

  /** The acute part is over now: what has not come yet is counted from here, planned or not. */
  void countFrom(CrisisCase crisis, Instant from) {
    if (followUps.of(crisis.id()).isEmpty()) {
      plan(crisis, from);
      return;
    }
    for (FollowUp planned : planned(crisis.id())) {
      followUps.update(planned.dueAt(due(crisis.userId(), from, planned.ordinal())));
    }
  }

  /** The case is open again: the person is spoken to anyway, and others are planned after that. */
  void cancel(CrisisCase crisis) {
    for (FollowUp left : followUps.of(crisis.id())) {
      if (left.state() == State.PLANNED || left.state() == State.DUE) {
        followUps.update(left.in(State.CANCELLED));
      }
    }
  }

  /** When one may be told whose time has come: now, or when the person's day next begins. */
  Instant inTheirDay(UUID userId, Instant moment) {
    ZoneId zone = places.zoneOf(userId).orElse(settings.unknownZone());
    return settings.daytime().atOrAfter(moment, zone);
  }

  private List<FollowUp> planned(UUID caseId) {
    return followUps.of(caseId).stream().filter(one -> one.state() == State.PLANNED).toList();
  }

  private Instant due(UUID userId, Instant from, int ordinal) {
    return inTheirDay(userId, from.plus(settings.after().get(ordinal - 1)));
  }
}

package org.evenkeel.wellness.checkin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.crypto.DataKeys;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.time.OccurredAt;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.idempotency.IdempotentPosts;
import org.evenkeel.wellness.checkin.application.OpenCheckIn;
import org.evenkeel.wellness.checkin.application.RecordingCheckIn;
import org.evenkeel.wellness.recommendation.Offer;
import org.evenkeel.wellness.recommendation.Recommendations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * The order of a check-in: the floor has spoken already; then, with no transaction open, the data
 * key, which nobody should wait for with a connection in hand, and the offer; then one transaction
 * for row, facts, key and answer.
 */
@Component
class CheckingIn {
  private static final String OPERATION = "checkins.create";

  private final Recommendations recommendations;
  private final RecordingCheckIn recording;
  private final IdempotentPosts posts;
  private final DataKeys keys;
  private final Clock clock;

  CheckingIn(
      Recommendations recommendations,
      RecordingCheckIn recording,
      IdempotentPosts posts,
      DataKeys keys,
      Clock clock) {
    this.recommendations = recommendations;
    this.recording = recording;
    this.posts = posts;
    this.keys = keys;
    this.clock = clock;
  }

  ResponseEntity<byte[]> answer(
      Caller caller, Screening screening, CheckInRequest body, HttpServletRequest request) {
    return posts
        .replay(caller, OPERATION, request, body)
        .orElseGet(() -> record(caller, screening, body, request));
  }

  private ResponseEntity<byte[]> record(
      Caller caller, Screening screening, CheckInRequest body, HttpServletRequest request) {
    Instant occurredAt = accepted(body.occurredAt());
    keys.of(caller.userId());
    Offer offer = recommendations.offer(caller, body.toSituation());
    return posts.run(
        caller,
        OPERATION,
        request,
        body,
        () -> {
          OpenCheckIn stored =
              recording.record(caller, body.toCommand(occurredAt, screening), offer, screening);
          return ResponseEntity.created(CheckInController.location(stored.checkIn().id()))
              .body(CheckInAnswer.of(stored, offer, screening));
        });
  }

  private Instant accepted(@Nullable Instant given) {
    return switch (OccurredAt.check(given, clock)) {
      case OccurredAt.Accepted accepted -> accepted.occurredAt();
      case OccurredAt.TooFarAhead ahead -> throw refused("must be at most 5 minutes ahead");
      case OccurredAt.TooOld old -> throw refused("must be at most 30 days ago");
    };
  }

  private static ProblemException refused(String expectation) {
    return new ProblemException(CommonProblems.INVALID)
        .withErrors(List.of(new FieldProblem("occurred_at", expectation)));
  }
}

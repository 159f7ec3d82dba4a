package org.evenkeel.session.rsd.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.LongPredicate;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.crypto.DataKeys;
import org.evenkeel.platform.people.Places;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.platform.web.EntityTags;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.session.rsd.application.ChangingEpisode;
import org.evenkeel.session.rsd.model.Ending;
import org.evenkeel.session.rsd.model.RsdEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happens in an episode. While it is open, everything can be done in any order and again. */
@RestController
@RequestMapping("/api/v1/rsd/episodes/{id}")
class RsdStepsController {

  private final ChangingEpisode changing;
  private final Places places;
  private final DataKeys keys;
  private final Clock clock;

  RsdStepsController(ChangingEpisode changing, Places places, DataKeys keys, Clock clock) {
    this.changing = changing;
    this.places = places;
    this.keys = keys;
    this.clock = clock;
  }

  @Requires("sessions:own")
  @PutMapping("/reality-test")
  ResponseEntity<RsdView> realityTest(
      Caller caller,
      Screening screening,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody RsdRequests.RealityTest body) {
    Map<String, String> answers = body.answers().orElseThrow(RsdStepsController::noAnswers);
    IntPredicate accepted = accepted(caller, ifMatch);
    return RsdView.ANSWERS.changed(
        changing.test(
            caller.userId(),
            id,
            accepted,
            namesVersion(ifMatch),
            new RsdEvent.RealityTested(answers),
            screening),
        screening);
  }

  @Requires("sessions:own")
  @PutMapping("/intervention")
  ResponseEntity<RsdView> intervention(
      Caller caller,
      Screening screening,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody RsdRequests.InterventionsUsed body) {
    IntPredicate accepted = accepted(caller, ifMatch);
    return RsdView.ANSWERS.changed(
        changing.use(
            caller.userId(),
            id,
            accepted,
            new RsdEvent.InterventionUsed(body.interventionsUsed()),
            screening),
        screening);
  }

  @Requires("sessions:own")
  @PutMapping("/resolve")
  ResponseEntity<RsdView> resolve(
      Caller caller,
      Screening screening,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody RsdRequests.Resolve body) {
    Instant claimed = body.resolvedAt();
    Instant at = claimed == null ? Moments.now(clock) : Moments.cut(claimed);
    Ending ending = new Ending(body.intensityAfter(), body.note(), at, places.zoneOf(caller));
    IntPredicate accepted = accepted(caller, ifMatch);
    return RsdView.ANSWERS.changed(
        changing.resolve(caller.userId(), id, accepted, ending, claimed != null, screening),
        screening);
  }

  /** Nobody should wait for the key service with a transaction open: the key is had first. */
  private IntPredicate accepted(Caller caller, @Nullable String ifMatch) {
    keys.of(caller.userId());
    LongPredicate accepted = EntityTags.accepting(ifMatch);
    return accepted::test;
  }

  /** Whoever names the version has seen it: what they send is no late repeat. */
  private static boolean namesVersion(@Nullable String ifMatch) {
    return ifMatch != null && !ifMatch.strip().equals("*");
  }

  private static ProblemException noAnswers() {
    return new ProblemException(CommonProblems.INVALID)
        .withErrors(
            List.of(
                new FieldProblem(
                    "responses",
                    "must be answers of at most 2000 characters by id of our questions")));
  }
}

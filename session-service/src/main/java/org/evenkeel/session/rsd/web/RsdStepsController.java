package org.evenkeel.session.rsd.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongPredicate;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.people.Places;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.time.LocalMoment;
import org.evenkeel.platform.web.EntityTags;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.session.guided.Change;
import org.evenkeel.session.guided.GuidedProblems;
import org.evenkeel.session.rsd.application.ChangingEpisode;
import org.evenkeel.session.rsd.application.ChangingEpisode.Resolution;
import org.evenkeel.session.rsd.application.RsdLibrary;
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

  private static final String RESOLVED_AT = "resolved_at";

  private final ChangingEpisode changing;
  private final RsdLibrary library;
  private final Places places;
  private final Clock clock;

  RsdStepsController(ChangingEpisode changing, RsdLibrary library, Places places, Clock clock) {
    this.changing = changing;
    this.library = library;
    this.places = places;
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
    Map<String, String> answers =
        body.answers(library.questionIds()).orElseThrow(RsdStepsController::noAnswers);
    return change(caller, screening, id, ifMatch, new RsdEvent.RealityTested(answers));
  }

  @Requires("sessions:own")
  @PutMapping("/intervention")
  ResponseEntity<RsdView> intervention(
      Caller caller,
      Screening screening,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody RsdRequests.InterventionsUsed body) {
    return change(
        caller, screening, id, ifMatch, new RsdEvent.InterventionUsed(body.interventionsUsed()));
  }

  @Requires("sessions:own")
  @PutMapping("/resolve")
  ResponseEntity<RsdView> resolve(
      Caller caller,
      Screening screening,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody RsdRequests.Resolve body) {
    Instant at = GuidedProblems.moment(RESOLVED_AT, body.resolvedAt(), clock);
    Ending ending =
        new Ending(body.intensityAfter(), body.note(), LocalMoment.of(at, places.zoneOf(caller)));
    LongPredicate accepted = EntityTags.accepting(ifMatch);
    Resolution resolution =
        changing.resolve(
            caller.userId(), id, accepted::test, ending, body.resolvedAt() != null, screening);
    return switch (resolution) {
      case Resolution.Attempted(Change<RsdEvent> change) ->
          RsdView.ANSWERS.changed(change, screening);
      case Resolution.BeforeItsBeginning _ ->
          throw GuidedProblems.outOfRange(RESOLVED_AT, "must not be before the episode began");
    };
  }

  private ResponseEntity<RsdView> change(
      Caller caller, Screening screening, UUID id, @Nullable String ifMatch, RsdEvent step) {
    LongPredicate accepted = EntityTags.accepting(ifMatch);
    return RsdView.ANSWERS.changed(
        changing.change(caller.userId(), id, accepted::test, step, screening), screening);
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

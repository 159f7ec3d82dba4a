package org.evenkeel.wellness.recommendation.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import org.evenkeel.platform.crisis.CrisisSignals;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.idempotency.IdempotentPosts;
import org.evenkeel.wellness.recommendation.Offer;
import org.evenkeel.wellness.recommendation.Recommendations;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Offers, and the decisions behind them. */
@RestController
@RequestMapping("/api/v1/interventions/recommendations")
class RecommendationController {
  private static final String OPERATION = "interventions.recommendations";

  private final Recommendations recommendations;
  private final IdempotentPosts posts;
  private final CrisisSignals signals;

  RecommendationController(
      Recommendations recommendations, IdempotentPosts posts, CrisisSignals signals) {
    this.recommendations = recommendations;
    this.posts = posts;
    this.signals = signals;
  }

  @PostMapping
  @Requires("interventions:own")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RecommendationAnswer.class)))
  ResponseEntity<byte[]> recommend(
      Caller caller,
      Screening screening,
      @Valid @RequestBody RecommendationRequest body,
      HttpServletRequest request) {
    return posts
        .replay(caller, OPERATION, request, body)
        .orElseGet(() -> decide(caller, screening, body, request));
  }

  @GetMapping("/{decision_id}")
  @Requires("interventions:own")
  DecisionView get(Caller caller, @PathVariable("decision_id") UUID decisionId) {
    return recommendations
        .find(caller.userId(), decisionId)
        .map(DecisionView::of)
        .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
  }

  private ResponseEntity<byte[]> decide(
      Caller caller, Screening screening, RecommendationRequest body, HttpServletRequest request) {
    Offer offer = recommendations.offer(caller, body.toSituation());
    return posts.run(
        caller,
        OPERATION,
        request,
        body,
        () -> {
          recommendations.record(offer);
          signals.attach(screening, caller.userId(), offer.decision().id());
          return ResponseEntity.ok(RecommendationAnswer.of(offer, screening));
        });
  }
}

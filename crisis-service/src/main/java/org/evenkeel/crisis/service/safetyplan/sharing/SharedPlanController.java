package org.evenkeel.crisis.service.safetyplan.sharing;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.evenkeel.crisis.resources.CrisisResources;
import org.evenkeel.crisis.resources.ResourceQuery;
import org.evenkeel.crisis.service.safetyplan.SafetyPlan;
import org.evenkeel.crisis.service.safetyplan.Step;
import org.evenkeel.crisis.service.safetyplan.page.PlanPage;
import org.evenkeel.crisis.service.safetyplan.page.PlanWords;
import org.evenkeel.platform.crisis.PersonalResources;
import org.evenkeel.platform.json.Json;
import org.evenkeel.platform.people.Places;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.Public;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows a plan to whoever holds a link, who needs no account. The token comes in the body: no log
 * on the way has it. Each call is an opening of its own, so there is no Idempotency-Key here.
 */
@RestController
class SharedPlanController {

  private final OpeningShare opening;
  private final PersonalResources resources;
  private final Places places;

  SharedPlanController(OpeningShare opening, PersonalResources resources, Places places) {
    this.opening = opening;
    this.resources = resources;
    this.places = places;
  }

  record TokenRequest(@NotBlank @Size(max = 100) String token) {

    /** Hides the token. */
    @Override
    public String toString() {
      return "TokenRequest[...]";
    }
  }

  /**
   * A plan as somebody else reads it.
   *
   * @param expiresAt until when the link shows it
   */
  record SharedPlanView(
      @Nullable Instant updatedAt,
      Instant expiresAt,
      List<String> warningSigns,
      List<String> copingStrategies,
      List<String> distractions,
      List<String> peopleToAsk,
      List<String> professionals,
      List<String> safeEnvironment,
      List<String> reasonsForLiving) {

    static SharedPlanView of(SafetyPlan plan, Instant expiresAt) {
      return new SharedPlanView(
          plan.savedAt(),
          expiresAt,
          plan.entries(Step.WARNING_SIGNS),
          plan.entries(Step.COPING_STRATEGIES),
          plan.entries(Step.DISTRACTIONS),
          plan.entries(Step.PEOPLE_TO_ASK),
          plan.entries(Step.PROFESSIONALS),
          plan.entries(Step.SAFE_ENVIRONMENT),
          plan.entries(Step.REASONS_FOR_LIVING));
    }

    /** Hides what the person wrote. */
    @Override
    public String toString() {
      return "SharedPlanView[...]";
    }
  }

  @Public
  @PostMapping(
      path = "/api/v1/crisis/safety-plan/shared",
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_HTML_VALUE})
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = SharedPlanView.class)),
        @Content(
            mediaType = MediaType.TEXT_HTML_VALUE,
            schema = @Schema(implementation = String.class))
      })
  ResponseEntity<byte[]> show(
      Locale locale,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
      @Valid @RequestBody TokenRequest body) {
    OpeningShare.Opened opened =
        opening
            .open(body.token())
            .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
    PlanWords words = PlanWords.of(locale);
    HttpHeaders headers = PlanPage.headers(words);
    if (wantsPage(accept)) {
      return ResponseEntity.ok()
          .headers(headers)
          .body(PlanPage.shared(opened.plan(), resources(opened, words), words));
    }
    headers.setContentType(MediaType.APPLICATION_JSON);
    return ResponseEntity.ok()
        .headers(headers)
        .body(
            Json.mapper()
                .writeValueAsBytes(SharedPlanView.of(opened.plan(), opened.share().expiresAt())));
  }

  /** Whoever takes both gets JSON, unless the page is named first. */
  private static boolean wantsPage(@Nullable String accept) {
    return MediaType.parseMediaTypes(accept).stream()
        .filter(
            type -> type.includes(MediaType.TEXT_HTML) || type.includes(MediaType.APPLICATION_JSON))
        .findFirst()
        .map(type -> !type.includes(MediaType.APPLICATION_JSON))
        .orElse(false);
  }

  /** The lines of the country where the owner lives: whoever helps them needs those. */
  private CrisisResources resources(OpeningShare.Opened opened, PlanWords words) {
    return resources.find(
        new ResourceQuery(
            places.countryOf(opened.share().userId()).orElse(null), null, words.language()));
  }
}

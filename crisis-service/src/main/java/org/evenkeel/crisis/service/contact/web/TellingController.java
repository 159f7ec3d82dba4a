package org.evenkeel.crisis.service.contact.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.crisis.service.contact.ContactTold;
import org.evenkeel.crisis.service.contact.TellReason;
import org.evenkeel.crisis.service.contact.TellingContact;
import org.evenkeel.crisis.service.people.OpenCases;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.idempotency.IdempotentPosts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A member or a responder decides that the contact be told. */
@RestController
class TellingController {

  private final TellingContact telling;
  private final OpenCases cases;
  private final IdempotentPosts posts;

  TellingController(TellingContact telling, OpenCases cases, IdempotentPosts posts) {
    this.telling = telling;
    this.cases = cases;
    this.posts = posts;
  }

  /**
   * Why a responder decides it, as a code for the audit log; words belong into a note of the case.
   */
  record TellRequest(
      @NotNull
          @Pattern(
              regexp = "no_answer|immediate_danger|member_asked|other",
              message = "is no_answer, immediate_danger, member_asked or other")
          String reason) {}

  /** Nothing is needed: an empty object, or no body at all. */
  record NotifyRequest() {

    static NotifyRequest of(@Nullable NotifyRequest body) {
      return body == null ? new NotifyRequest() : body;
    }
  }

  /**
   * When the contact was told.
   *
   * @param toldBefore whether that was so already; a contact is told once a case
   */
  record ToldView(Instant toldAt, boolean toldBefore) {}

  /** With or without a case: who wants somebody at their side need not say why. */
  @Requires("crisis:own")
  @PostMapping("/api/v1/crisis/emergency-contact/notify")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ToldView.class)))
  ResponseEntity<byte[]> ask(
      Caller caller,
      @RequestBody(required = false) @Nullable NotifyRequest body,
      HttpServletRequest request) {
    UUID userId = caller.userId();
    return posts.run(
        caller,
        "crisis.emergency-contact.notify",
        request,
        NotifyRequest.of(body),
        () ->
            answer(
                telling.tell(
                    cases.of(userId).orElse(null), userId, TellReason.MEMBER, userId, Map.of())));
  }

  @Requires("cases:write")
  @PostMapping("/api/v1/crisis/cases/{id}/emergency-contact")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ToldView.class)))
  ResponseEntity<byte[]> decide(
      Caller caller,
      @PathVariable UUID id,
      @Valid @RequestBody TellRequest body,
      HttpServletRequest request) {
    return posts.run(
        caller,
        "case.emergency-contact",
        request,
        body,
        () -> answer(decided(caller.userId(), id, body.reason())));
  }

  private ContactTold decided(UUID responder, UUID caseId, String reason) {
    OpenCases.Affected person =
        cases.personOf(caseId).orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
    if (person.resolved()) {
      throw ContactProblems.caseOver();
    }
    return telling.tell(
        caseId, person.userId(), TellReason.RESPONDER, responder, Map.of("reason", reason));
  }

  private static ResponseEntity<ToldView> answer(ContactTold outcome) {
    return switch (outcome) {
      case ContactTold.Told(Instant at) -> ResponseEntity.ok(new ToldView(at, false));
      case ContactTold.ToldBefore(Instant at) -> ResponseEntity.ok(new ToldView(at, true));
      case ContactTold.NobodyToTell() -> throw ContactProblems.nobody();
    };
  }
}

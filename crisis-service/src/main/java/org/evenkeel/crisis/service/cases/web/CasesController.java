package org.evenkeel.crisis.service.cases.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.evenkeel.crisis.service.cases.application.AcknowledgingCase;
import org.evenkeel.crisis.service.cases.application.ReadingCases;
import org.evenkeel.crisis.service.cases.application.ResolvingCase;
import org.evenkeel.crisis.service.cases.model.CaseLevel;
import org.evenkeel.crisis.service.cases.model.CaseState;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.idempotency.IdempotentPosts;
import org.evenkeel.platform.web.paging.Collection;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.platform.web.paging.Sorts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What responders see and do. */
@RestController
@RequestMapping("/api/v1/crisis/cases")
class CasesController {

  private final ReadingCases reading;
  private final AcknowledgingCase acknowledging;
  private final ResolvingCase resolving;
  private final IdempotentPosts posts;

  CasesController(
      ReadingCases reading,
      AcknowledgingCase acknowledging,
      ResolvingCase resolving,
      IdempotentPosts posts) {
    this.reading = reading;
    this.acknowledging = acknowledging;
    this.resolving = resolving;
    this.posts = posts;
  }

  /** What a responder may say about an act. */
  record NoteRequest(@Size(max = 5000) @Nullable String note) {

    static final NoteRequest NONE = new NoteRequest(null);

    static NoteRequest of(@Nullable NoteRequest body) {
      return body == null ? NONE : body;
    }

    /** Hides the note. */
    @Override
    public String toString() {
      return "NoteRequest[...]";
    }
  }

  @Requires("cases:read")
  @GetMapping
  Collection<CaseView> list(
      Caller caller,
      @RequestParam @Nullable String state,
      @RequestParam @Nullable String level,
      @Sorts(
              value = {"opened_at", "due_at"},
              defaultSort = "due_at")
          PageQuery query,
      HttpServletRequest request) {
    ReadingCases.CasePage page =
        reading.page(
            caller.userId(),
            known("state", state, CaseState::named),
            known("level", level, CaseLevel::named),
            query);
    return Collection.of(
        page.cases().stream().map(CaseView::of).toList(), query, page.total(), request);
  }

  @Requires("cases:read")
  @GetMapping("/{id}")
  CaseView one(Caller caller, @PathVariable UUID id) {
    return view(caller, id);
  }

  @Requires("cases:write")
  @PostMapping("/{id}/acknowledge")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CaseView.class)))
  ResponseEntity<byte[]> acknowledge(
      Caller caller,
      @PathVariable UUID id,
      @Valid @RequestBody(required = false) @Nullable NoteRequest body,
      HttpServletRequest request) {
    NoteRequest given = NoteRequest.of(body);
    return posts.run(
        caller,
        "case.acknowledge",
        request,
        given,
        () -> {
          CaseProblems.doneOrRefused(acknowledging.acknowledge(id, caller.userId(), given.note()));
          return ResponseEntity.ok(view(caller, id));
        });
  }

  @Requires("cases:write")
  @PostMapping("/{id}/resolve")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CaseView.class)))
  ResponseEntity<byte[]> resolve(
      Caller caller,
      @PathVariable UUID id,
      @Valid @RequestBody(required = false) @Nullable NoteRequest body,
      HttpServletRequest request) {
    NoteRequest given = NoteRequest.of(body);
    return posts.run(
        caller,
        "case.resolve",
        request,
        given,
        () -> {
          CaseProblems.doneOrRefused(resolving.resolve(id, caller.userId(), given.note()));
          return ResponseEntity.ok(view(caller, id));
        });
  }

  private CaseView view(Caller caller, UUID id) {
    return reading
        .one(caller.userId(), id)
        .map(CaseView::of)
        .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
  }

  private static <T> @Nullable T known(
      String field, @Nullable String value, Function<String, Optional<T>> named) {
    if (value == null) {
      return null;
    }
    return named
        .apply(value)
        .orElseThrow(
            () ->
                new ProblemException(CommonProblems.INVALID)
                    .withErrors(List.of(new FieldProblem(field, "is not one we know"))));
  }
}

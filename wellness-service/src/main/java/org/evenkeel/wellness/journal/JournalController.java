package org.evenkeel.wellness.journal;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.platform.crisis.Found;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.crypto.DataKeys;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.search.SearchWords;
import org.evenkeel.platform.time.OccurredAt;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.idempotency.IdempotentPosts;
import org.evenkeel.platform.web.paging.Collection;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.platform.web.paging.Sorts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A member's own journal. */
@RestController
@RequestMapping(JournalController.PATH)
class JournalController {
  static final String PATH = "/api/v1/journals";
  private static final String OPERATION = "journals.create";

  private final Journaling journaling;
  private final ReadingJournal reading;
  private final JdbcJournal journal;
  private final JournalTexts texts;
  private final IdempotentPosts posts;
  private final DataKeys keys;
  private final Clock clock;

  JournalController(
      Journaling journaling,
      ReadingJournal reading,
      JdbcJournal journal,
      JournalTexts texts,
      IdempotentPosts posts,
      DataKeys keys,
      Clock clock) {
    this.journaling = journaling;
    this.reading = reading;
    this.journal = journal;
    this.texts = texts;
    this.posts = posts;
    this.keys = keys;
    this.clock = clock;
  }

  @PostMapping
  @Requires("journals:own")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = JournalView.class)))
  ResponseEntity<byte[]> create(
      Caller caller,
      Screening screening,
      @Valid @RequestBody JournalRequest body,
      HttpServletRequest request) {
    haveKeyAtHand(caller);
    return posts.run(
        caller,
        OPERATION,
        request,
        body,
        () -> {
          JournalEntry entry =
              journaling.write(caller, body, accepted(body.occurredAt()), screening);
          return ResponseEntity.created(URI.create(PATH + "/" + entry.id()))
              .header(HttpHeaders.ETAG, IfMatch.tag(entry))
              .body(JournalView.of(entry, texts, screening.resourcesView().orElse(null)));
        });
  }

  @GetMapping
  @Requires("journals:own")
  Found<JournalView> list(
      Caller caller,
      @Nullable Screening screening,
      @RequestParam(name = "q", required = false) @Size(min = 2, max = 200) @Nullable String typed,
      @Sorts(
              value = {"occurred_at", "created_at", "updated_at"},
              defaultSort = "-occurred_at")
          PageQuery page,
      HttpServletRequest request) {
    SearchWords words = typed == null ? null : words(typed);
    if (words != null) {
      haveKeyAtHand(caller);
    }
    ReadingJournal.Page found = reading.page(caller.userId(), words, page);
    List<JournalView> shown =
        found.entries().stream().map(entry -> JournalView.of(entry, texts, null)).toList();
    return Found.of(Collection.of(shown, page, found.total(), request), screening);
  }

  @GetMapping("/{id}")
  @Requires("journals:own")
  ResponseEntity<JournalView> get(Caller caller, @PathVariable UUID id) {
    return journal
        .find(caller.userId(), id)
        .map(entry -> tagged(entry, JournalView.of(entry, texts, null)))
        .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
  }

  @PutMapping("/{id}")
  @Requires("journals:own")
  ResponseEntity<JournalView> revise(
      Caller caller,
      Screening screening,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody JournalRequest body) {
    haveKeyAtHand(caller);
    return switch (journaling.revise(caller.userId(), id, IfMatch.of(ifMatch), body, screening)) {
      case JournalOutcome.Done done ->
          tagged(
              done.entry(),
              JournalView.of(done.entry(), texts, screening.resourcesView().orElse(null)));
      case JournalOutcome.Missing missing -> throw new ProblemException(CommonProblems.NOT_FOUND);
      case JournalOutcome.Stale stale -> throw new ProblemException(CommonProblems.STALE);
    };
  }

  @DeleteMapping("/{id}")
  @Requires("journals:own")
  @ApiResponse(responseCode = "204")
  ResponseEntity<Void> delete(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return switch (journaling.delete(caller.userId(), id, IfMatch.of(ifMatch))) {
      case JournalOutcome.Done done -> ResponseEntity.noContent().build();
      case JournalOutcome.Missing missing -> throw new ProblemException(CommonProblems.NOT_FOUND);
      case JournalOutcome.Stale stale -> throw new ProblemException(CommonProblems.STALE);
    };
  }

  /** Nobody should wait for the key service with a transaction open. */
  private void haveKeyAtHand(Caller caller) {
    keys.of(caller.userId());
  }

  private static ResponseEntity<JournalView> tagged(JournalEntry entry, JournalView view) {
    return ResponseEntity.ok().header(HttpHeaders.ETAG, IfMatch.tag(entry)).body(view);
  }

  private static SearchWords words(String typed) {
    return SearchWords.of(typed).orElseThrow(() -> refused("q", "must have something to look for"));
  }

  private Instant accepted(@Nullable Instant given) {
    return switch (OccurredAt.check(given, clock)) {
      case OccurredAt.Accepted accepted -> accepted.occurredAt();
      case OccurredAt.TooFarAhead ahead ->
          throw refused("occurred_at", "must be at most 5 minutes ahead");
      case OccurredAt.TooOld old -> throw refused("occurred_at", "must be at most 30 days ago");
    };
  }

  private static ProblemException refused(String field, String expectation) {
    return new ProblemException(CommonProblems.INVALID)
        .withErrors(List.of(new FieldProblem(field, expectation)));
  }
}

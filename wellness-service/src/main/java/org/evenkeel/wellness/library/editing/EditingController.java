package org.evenkeel.wellness.library.editing;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemCode;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.EntityTags;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.idempotency.IdempotentPosts;
import org.evenkeel.platform.web.paging.Collection;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.platform.web.paging.Sorts;
import org.evenkeel.wellness.library.Content;
import org.evenkeel.wellness.library.schema.CheckedContent;
import org.evenkeel.wellness.library.schema.ContentSchema;
import org.evenkeel.wellness.library.version.JdbcVersions;
import org.evenkeel.wellness.library.version.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The library as admins keep it. */
@RestController
@RequestMapping(EditingController.PATH)
class EditingController {
  static final String PATH = "/api/v1/interventions";
  private static final String OPERATION = "interventions.create";
  private static final ProblemCode SLUG_TAKEN =
      new ProblemCode(
          "EVK-WELLNESS-1002",
          409,
          "The slug is taken",
          "Another intervention has this slug. Please choose another one.");

  private final EditingLibrary editing;
  private final JdbcVersions versions;
  private final ContentSchema schema;
  private final IdempotentPosts posts;
  private final Ids ids;

  EditingController(
      EditingLibrary editing,
      JdbcVersions versions,
      ContentSchema schema,
      IdempotentPosts posts,
      Ids ids) {
    this.editing = editing;
    this.versions = versions;
    this.schema = schema;
    this.posts = posts;
    this.ids = ids;
  }

  @PostMapping
  @Requires("library:write")
  @ApiResponse(
      responseCode = "201",
      content =
          @io.swagger.v3.oas.annotations.media.Content(
              schema = @Schema(implementation = VersionView.class)))
  ResponseEntity<byte[]> create(
      Caller caller, @Valid @RequestBody EditRequest body, HttpServletRequest request) {
    return posts.run(
        caller,
        OPERATION,
        request,
        body,
        () -> {
          Content content = content(body, ids.next());
          Version first = version(editing.create(caller.userId(), content, body.reason()));
          return ResponseEntity.created(URI.create(PATH + "/" + content.id()))
              .eTag(EntityTags.of(first.number()))
              .body(VersionView.of(first));
        });
  }

  /** Nobody edits unseen: without If-Match the answer is 412 too. */
  @PutMapping("/{id}")
  @Requires("library:write")
  ResponseEntity<VersionView> edit(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody EditRequest body) {
    if (ifMatch == null) {
      throw new ProblemException(CommonProblems.STALE);
    }
    return tagged(
        version(
            editing.edit(
                caller.userId(), EntityTags.accepting(ifMatch), content(body, id), body.reason())));
  }

  @GetMapping("/{id}/versions")
  @Requires("library:write")
  Collection<VersionView> versions(
      @PathVariable UUID id,
      @Sorts(
              value = {"version"},
              defaultSort = "-version")
          PageQuery page,
      HttpServletRequest request) {
    long total = versions.count(id);
    if (total == 0) {
      throw new ProblemException(CommonProblems.NOT_FOUND);
    }
    return Collection.of(
        versions.page(id, page).stream().map(VersionView::of).toList(), page, total, request);
  }

  @GetMapping("/{id}/versions/{version}")
  @Requires("library:write")
  ResponseEntity<VersionView> version(@PathVariable UUID id, @PathVariable int version) {
    return versions
        .find(id, version)
        .map(EditingController::tagged)
        .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
  }

  /** The id is ours to give; one that is sent along has to be the same. */
  private Content content(EditRequest body, UUID id) {
    String sent = body.content().path("id").asString(id.toString());
    if (!sent.equals(id.toString())) {
      throw invalid("content.id", "must be left out, or be the id of the path");
    }
    return switch (schema.check(body.content().deepCopy().put("id", sent))) {
      case CheckedContent.Sound(Content content) -> content;
      case CheckedContent.Faulty faulty ->
          throw new ProblemException(CommonProblems.INVALID)
              .withErrors(
                  faulty.faults().stream()
                      .map(fault -> new FieldProblem("content." + fault.field(), fault.message()))
                      .toList());
    };
  }

  private static Version version(EditOutcome outcome) {
    return switch (outcome) {
      case EditOutcome.Done(Version now) -> now;
      case EditOutcome.Missing() -> throw new ProblemException(CommonProblems.NOT_FOUND);
      case EditOutcome.Stale() -> throw new ProblemException(CommonProblems.STALE);
      case EditOutcome.SlugTaken() -> throw new ProblemException(SLUG_TAKEN);
      case EditOutcome.SlugChanged() -> throw invalid("content.slug", "must stay as it is");
      case EditOutcome.ReasonMissing() ->
          throw invalid("reason", "must say why contraindications change");
    };
  }

  private static ProblemException invalid(String field, String expectation) {
    return new ProblemException(CommonProblems.INVALID)
        .withErrors(List.of(new FieldProblem(field, expectation)));
  }

  private static ResponseEntity<VersionView> tagged(Version version) {
    return ResponseEntity.ok().eTag(EntityTags.of(version.number())).body(VersionView.of(version));
  }
}

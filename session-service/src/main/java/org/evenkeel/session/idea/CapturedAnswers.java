package org.evenkeel.session.idea;

import java.net.URI;
import org.evenkeel.platform.web.EntityTags;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** The answer to one captured idea: 201 when it is new, 200 when it was there, else a problem. */
final class CapturedAnswers {

  static final String PATH = "/api/v1/popcorn/ideas";

  private CapturedAnswers() {}

  /** Makes the body. */
  interface Body {
    Object of(Idea idea);
  }

  static ResponseEntity<?> of(CaptureOutcome outcome, Body body) {
    return switch (outcome) {
      case CaptureOutcome.Created(Idea idea) ->
          ResponseEntity.created(URI.create(PATH + "/" + idea.id()))
              .header(HttpHeaders.ETAG, EntityTags.of(idea.version()))
              .body(body.of(idea));
      case CaptureOutcome.Unchanged(Idea idea) -> known(idea, body);
      case CaptureOutcome.Replaced(Idea idea, _) -> known(idea, body);
      case CaptureOutcome.Kept(Idea idea) -> known(idea, body);
      case CaptureOutcome.Deleted deleted -> throw IdeaProblems.deleted();
      case CaptureOutcome.TooFarAhead(String field) -> throw IdeaProblems.ahead(field);
      case CaptureOutcome.TooOld(String field) -> throw IdeaProblems.old(field);
    };
  }

  private static ResponseEntity<?> known(Idea idea, Body body) {
    return ResponseEntity.ok()
        .header(HttpHeaders.ETAG, EntityTags.of(idea.version()))
        .body(body.of(idea));
  }
}

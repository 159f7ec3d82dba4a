package org.evenkeel.session.rsd.web;

import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.web.EntityTags;
import org.evenkeel.session.guided.Change;
import org.evenkeel.session.guided.GuidedProblems;
import org.evenkeel.session.guided.Refusal;
import org.evenkeel.session.rsd.model.RsdEvent;
import org.evenkeel.session.store.EventStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Turns what came of a command into an answer or a problem. */
final class RsdAnswering {

  private RsdAnswering() {}

  /**
   * The episode as it is now.
   *
   * @param screening what the floor said about the request; null when it had no text
   */
  static RsdView view(Change<RsdEvent> change, @Nullable Screening screening) {
    return switch (change) {
      case Change.Made<RsdEvent>(EventStream<RsdEvent> stream) ->
          RsdView.written(stream, screening);
      case Change.Unchanged<RsdEvent>(EventStream<RsdEvent> stream) ->
          RsdView.written(stream, screening);
      case Change.Refused<RsdEvent>(Refusal refusal) -> throw GuidedProblems.of(refusal);
    };
  }

  static ResponseEntity<RsdView> tagged(RsdView view) {
    return ResponseEntity.ok().header(HttpHeaders.ETAG, EntityTags.of(view.version())).body(view);
  }
}

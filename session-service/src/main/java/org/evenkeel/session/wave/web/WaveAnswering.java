package org.evenkeel.session.wave.web;

import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.web.EntityTags;
import org.evenkeel.session.guided.Change;
import org.evenkeel.session.guided.GuidedProblems;
import org.evenkeel.session.guided.Refusal;
import org.evenkeel.session.store.EventStream;
import org.evenkeel.session.wave.model.WaveEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Turns what came of a command into an answer or a problem. */
final class WaveAnswering {

  private WaveAnswering() {}

  /**
   * The session as it is now.
   *
   * @param screening what the floor said about the request; null when it had no text
   */
  static WaveView view(Change<WaveEvent> change, @Nullable Screening screening) {
    return switch (change) {
      case Change.Made<WaveEvent>(EventStream<WaveEvent> stream) ->
          WaveView.written(stream, screening);
      case Change.Unchanged<WaveEvent>(EventStream<WaveEvent> stream) ->
          WaveView.written(stream, screening);
      case Change.Refused<WaveEvent>(Refusal refusal) -> throw GuidedProblems.of(refusal);
    };
  }

  static ResponseEntity<WaveView> tagged(WaveView view) {
    return ResponseEntity.ok().header(HttpHeaders.ETAG, EntityTags.of(view.version())).body(view);
  }
}

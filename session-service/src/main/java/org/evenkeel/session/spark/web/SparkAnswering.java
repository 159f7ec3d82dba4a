package org.evenkeel.session.spark.web;

import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.web.EntityTags;
import org.evenkeel.session.guided.Change;
import org.evenkeel.session.guided.GuidedProblems;
import org.evenkeel.session.guided.Refusal;
import org.evenkeel.session.spark.model.SparkEvent;
import org.evenkeel.session.store.EventStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Turns what came of a command into an answer or a problem. */
final class SparkAnswering {

  private SparkAnswering() {}

  /**
   * The session as it is now.
   *
   * @param screening what the floor said about the request; null when it had no text
   */
  static SparkView view(Change<SparkEvent> change, @Nullable Screening screening) {
    return switch (change) {
      case Change.Made<SparkEvent>(EventStream<SparkEvent> stream) ->
          SparkView.written(stream, screening);
      case Change.Unchanged<SparkEvent>(EventStream<SparkEvent> stream) ->
          SparkView.written(stream, screening);
      case Change.Refused<SparkEvent>(Refusal refusal) -> throw GuidedProblems.of(refusal);
    };
  }

  static ResponseEntity<SparkView> tagged(SparkView view) {
    return ResponseEntity.ok().header(HttpHeaders.ETAG, EntityTags.of(view.version())).body(view);
  }
}

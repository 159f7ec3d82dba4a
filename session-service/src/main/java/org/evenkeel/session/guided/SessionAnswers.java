package org.evenkeel.session.guided;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.web.EntityTags;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.paging.Collection;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.session.store.EventStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * What the operations on sessions of one kind answer; refusals become problems.
 *
 * @param path of the kind's sessions
 * @param views makes of a session what its owner sees
 */
public record SessionAnswers<E, V>(String path, Views<E, V> views) {

  /** Makes of a session what its owner sees after a command. */
  @FunctionalInterface
  public interface Views<E, V> {

    /**
     * The session as it is now.
     *
     * @param screening what the floor said about the request; null when nothing was sent
     */
    V of(EventStream<E> stream, @Nullable Screening screening);
  }

  /** 201: it began. */
  public ResponseEntity<V> started(EventStream<E> stream, Screening screening) {
    return ResponseEntity.created(URI.create(path + "/" + stream.id()))
        .header(HttpHeaders.ETAG, EntityTags.of(stream.version()))
        .body(views.of(stream, screening));
  }

  /** 200: the session after a command. */
  public ResponseEntity<V> changed(Change<E> change, Screening screening) {
    return switch (change) {
      case Change.Made<E>(EventStream<E> stream) -> seen(stream, views.of(stream, screening));
      case Change.Unchanged<E>(EventStream<E> stream) -> seen(stream, views.of(stream, screening));
      case Change.Refused<E>(Refusal refusal) -> throw GuidedProblems.of(refusal);
    };
  }

  /** 200: a session somebody looks at. */
  public ResponseEntity<V> seen(EventStream<E> stream, V view) {
    return ResponseEntity.ok().header(HttpHeaders.ETAG, EntityTags.of(stream.version())).body(view);
  }

  /** One page of the caller's own. */
  public static Collection<ListedSession> page(
      SessionList<?> list, Caller caller, PageQuery query, HttpServletRequest request) {
    return Collection.of(
        list.page(caller.userId(), query.orderBy(), query.limit(), query.offset()),
        query,
        list.count(caller.userId()),
        request);
  }

  /** One page of what happened in a session, if there is such a one. */
  public static <E> Collection<HistoryEntry> history(
      Optional<EventStream<E>> session, PageQuery query, HttpServletRequest request) {
    return session
        .map(stream -> HistoryEntry.page(stream, query, request))
        .orElseThrow(GuidedProblems::notFound);
  }

  /** What came of saving a draft. */
  public static DraftView draft(SavingDraft.Outcome outcome, Screening screening) {
    return switch (outcome) {
      case SavingDraft.Outcome.Kept(Draft draft) -> DraftView.of(draft, screening);
      case SavingDraft.Outcome.Refused(Refusal refusal) -> throw GuidedProblems.of(refusal);
    };
  }
}

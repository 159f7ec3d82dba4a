package org.evenkeel.session.guided;

import java.util.List;
import java.util.function.Function;
import org.evenkeel.session.store.EventKind;
import org.evenkeel.session.store.ReadModel;
import org.evenkeel.session.store.StreamOutline;
import org.jspecify.annotations.Nullable;

/**
 * The list of one kind's sessions: id, user_id, step, version, started_at, changed_at. It holds no
 * text, so a rebuild needs no key.
 *
 * @param step wire name of the step after events of these types
 */
public record SessionListModel<E>(
    EventKind<E> kind, String table, Function<List<Class<? extends E>>, String> step)
    implements ReadModel<E> {

  @Override
  public List<String> columns() {
    return List.of("id", "user_id", "step", "version", "started_at", "changed_at");
  }

  @Override
  public List<@Nullable Object> row(StreamOutline<E> stream) {
    return List.of(
        stream.id(),
        stream.userId(),
        step.apply(stream.types()),
        stream.version(),
        stream.startedAt(),
        stream.changedAt());
  }
}

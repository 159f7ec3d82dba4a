package org.evenkeel.session.guided;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.evenkeel.platform.json.Json;
import org.evenkeel.platform.web.paging.Collection;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.session.store.EventStream;
import org.evenkeel.session.store.RecordedEvent;
import tools.jackson.core.type.TypeReference;

/**
 * An event of a session as its owner sees it.
 *
 * @param type what happened, such as {@code spark-started}
 * @param contents what was said, by wire name
 */
public record HistoryEntry(
    int version, String type, Instant occurredAt, Map<String, Object> contents) {

  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  /** One page of all that happened, by version. */
  public static Collection<HistoryEntry> page(
      EventStream<?> stream, PageQuery query, HttpServletRequest request) {
    List<RecordedEvent<?>> events = new ArrayList<>(stream.events());
    if (query.descending()) {
      Collections.reverse(events);
    }
    return Collection.of(
        events.stream().skip(query.offset()).limit(query.limit()).map(HistoryEntry::of).toList(),
        query,
        events.size(),
        request);
  }

  private static HistoryEntry of(RecordedEvent<?> event) {
    return new HistoryEntry(
        event.version(),
        event.type().substring(0, event.type().lastIndexOf('.')),
        event.occurredAt(),
        Json.mapper().convertValue(event.event(), FIELDS));
  }

  /** Hides what was written. */
  @Override
  public String toString() {
    return "HistoryEntry[" + version + ", " + type + "]";
  }
}

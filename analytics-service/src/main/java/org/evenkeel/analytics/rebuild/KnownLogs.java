package org.evenkeel.analytics.rebuild;

import java.util.List;
import java.util.Map;
import org.evenkeel.analytics.counting.LogIds;
import org.evenkeel.platform.messaging.FactSubscription;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Table {@code known_log}: which logs the service first saw. What it says is never replaced: one of
 * the same name with another id was made anew, and what was before is not in it.
 */
@Component
class KnownLogs {

  private final JdbcClient jdbc;
  private final LogIds ids;

  KnownLogs(JdbcClient jdbc, LogIds ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /** Notes those that were not seen before; answers whether all are known now. */
  boolean note(List<FactSubscription> facts) {
    Map<String, String> found = ids.of(facts);
    found.forEach(
        (topic, id) ->
            jdbc.sql(
                    "INSERT INTO known_log (topic, topic_id) VALUES (:topic, :id) ON CONFLICT DO"
                        + " NOTHING")
                .param("topic", topic)
                .param("id", id)
                .update());
    return found.size() == facts.stream().map(FactSubscription::topic).distinct().count();
  }

  /** Names at the broker of those that were made anew since, in order. */
  List<String> anew(List<FactSubscription> facts) {
    return ids.of(facts).entrySet().stream()
        .filter(each -> isKnownAsAnother(each.getKey(), each.getValue()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private boolean isKnownAsAnother(String topic, String id) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT FROM known_log WHERE topic = :topic AND topic_id <> :id)")
        .param("topic", topic)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }
}

package org.evenkeel.bench.crisis;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.evenkeel.acceptance.Api;
import tools.jackson.databind.JsonNode;

/** Understands the lines of the stream of cases (WHATWG HTML, "server-sent events"). */
public final class CaseEvents {

  private static final String EVENT = "event:";
  private static final String DATA = "data:";
  private static final String ID = "id:";
  private static final String OPENED = "case-opened";

  private final Map<String, Map<String, Instant>> opened = new ConcurrentHashMap<>();
  private String event = "";
  private String data = "";
  private volatile boolean ready;
  private volatile String lastId = "";

  /** One line, and when it came. Lines come from one thread. */
  void line(String line, Instant now) {
    if (line.startsWith(EVENT)) {
      event = line.substring(EVENT.length()).strip();
    } else if (line.startsWith(DATA)) {
      data += line.substring(DATA.length()).strip();
    } else if (line.startsWith(ID)) {
      lastId = line.substring(ID.length()).strip();
    } else if (line.isEmpty()) {
      dispatch(now);
      event = "";
      data = "";
    }
  }

  private void dispatch(Instant now) {
    if (event.equals("ready") || event.equals("reset")) {
      ready = true;
    } else if (event.equals(OPENED)) {
      JsonNode crisis = Api.JSON.readTree(data);
      opened
          .computeIfAbsent(crisis.path("user_id").asString(""), id -> new ConcurrentHashMap<>())
          .putIfAbsent(crisis.path("id").asString(""), now);
    }
  }

  boolean ready() {
    return ready;
  }

  /** Id of the last event; empty before the first. */
  String lastId() {
    return lastId;
  }

  /** Whether a case of each of these people was heard of. */
  public boolean knowsAll(Collection<String> userIds) {
    return opened.keySet().containsAll(userIds);
  }

  /** The cases of a person and when each was heard of; more than one is a fault. */
  public Map<String, Instant> of(String userId) {
    return new LinkedHashMap<>(opened.getOrDefault(userId, Map.of()));
  }
}

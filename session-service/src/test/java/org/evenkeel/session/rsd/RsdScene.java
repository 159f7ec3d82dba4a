package org.evenkeel.session.rsd;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.evenkeel.session.Member;
import org.evenkeel.session.RunningService;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** A member and the episodes of rejection that they note. */
abstract class RsdScene extends RunningService {

  static final String EPISODES = "/rsd/episodes";
  static final String START =
      "{'intensity':9,'trigger_description':'They never answered, marker-71.'}";
  static final String TEST =
      "{'responses':{'evidence':'I know little, marker-72.','a-friend':'They may be busy.'}}";
  static final String USE = "{'interventions_used':['paced-breathing','calling Kim, marker-73']}";
  static final String RESOLVE = "{'intensity_after':0,'note':'It passed, marker-74.'}";

  final Member member = member();

  static int status(Member who, String path, String body, Map<String, String> headers) {
    return who.send(HttpMethod.PUT, path, json(body), headers).getStatusCode().value();
  }

  static String startAt(Instant at) {
    return START.replace("{", "{'occurred_at':'" + at + "',");
  }

  ResponseEntity<JsonNode> post(String path, String body) {
    return member.post(path, json(body));
  }

  ResponseEntity<JsonNode> put(String path, String body) {
    return member.send(HttpMethod.PUT, path, json(body), Map.of());
  }

  List<String> payloads(String path) {
    return database
        .sql("SELECT payload FROM session_event WHERE stream_id = ?::uuid ORDER BY version")
        .param(path.substring(EPISODES.length() + 1))
        .query(String.class)
        .list();
  }

  static String json(String body) {
    return body.replace('\'', '"');
  }

  static String id(ResponseEntity<JsonNode> answer) {
    return answer.getBody().path("id").asString();
  }
}

package org.evenkeel.session.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.evenkeel.session.Member;
import org.evenkeel.session.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.http.HttpMethod;

class WaveAndRsdRebuildIT extends RunningService {

  private final Member member = member();

  @Test
  void lists_made_anew_are_the_same_rows_and_what_was_tampered_with_is_mended() {
    String wave =
        start("/wave/sessions", "{\"trigger\":\"x\",\"feeling\":\"fear\",\"intensity\":5}");
    put("/wave/sessions/" + wave + "/acknowledge", "{\"acknowledgement\":\"fear\"}");
    put("/wave/sessions/" + wave + "/accept", "{\"statements\":[\"it is here\"]}");
    put("/wave/sessions/" + wave + "/acknowledge", "{\"acknowledgement\":\"fear again\"}");
    String rsd = start("/rsd/episodes", "{\"intensity\":5,\"trigger_description\":\"a look\"}");
    put("/rsd/episodes/" + rsd + "/intervention", "{\"interventions_used\":[\"music\"]}");
    put("/rsd/episodes/" + rsd + "/resolve", "{}");
    List<String> before = rows();

    assertThat(rebuild()).contains("wave_session: ", "rsd_episode: ");
    assertThat(rows()).isEqualTo(before);
    tamper("UPDATE wave_session SET step = 'accept' WHERE id = ?::uuid", wave);
    tamper("DELETE FROM rsd_episode WHERE id = ?::uuid", rsd);
    assertThat(rows()).isNotEqualTo(before);
    rebuild();

    assertThat(rows()).isEqualTo(before).hasSize(2);
    assertThat(before.getFirst()).contains(",completed,3,");
    assertThat(before.getLast()).contains(",act,4,");
  }

  private String start(String path, String body) {
    return member.post(path, body).getBody().path("id").asString();
  }

  private void put(String path, String body) {
    member.send(HttpMethod.PUT, path, body, Map.of());
  }

  private void tamper(String sql, String id) {
    assertThat(database.sql(sql).param(id).update()).isEqualTo(1);
  }

  private String rebuild() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    new RebuildSessions(new PrintStream(said, true, UTF_8), application())
        .run(new StandardEnvironment(), arguments());
    return said.toString(UTF_8);
  }

  private List<String> rows() {
    return database
        .sql(
            """
            SELECT row FROM (
              SELECT 1 AS kind, t::text AS row FROM rsd_episode t WHERE user_id = :user
              UNION ALL SELECT 2, t::text FROM wave_session t WHERE user_id = :user) both_lists
            ORDER BY kind, row
            """)
        .param("user", member.id())
        .query(String.class)
        .list();
  }
}

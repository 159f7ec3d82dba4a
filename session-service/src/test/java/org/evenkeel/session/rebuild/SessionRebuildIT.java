package org.evenkeel.session.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.evenkeel.session.FixedKeys;
import org.evenkeel.session.Member;
import org.evenkeel.session.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.support.TransactionTemplate;

class SessionRebuildIT extends RunningService {

  @Autowired private TransactionTemplate transaction;

  private final Member member = member();

  /** What the command said, and its status. */
  private record Said(int status, String text) {}

  @Test
  void a_rebuild_beside_people_who_go_on_finds_the_same_rows() throws Exception {
    for (int i = 0; i < 20; i++) {
      aSession(i % 5);
    }
    AtomicBoolean enough = new AtomicBoolean();

    Said said;
    try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
      Future<Integer> live =
          beside.submit(
              () -> {
                int sessions = 0;
                while (!enough.get()) {
                  aSession(sessions++ % 5);
                }
                return sessions;
              });
      said = rebuild();
      enough.set(true);
      assertThat(live.get()).isPositive();
    }

    assertThat(said.text()).contains("spark_session: ").endsWith("rows, equal\nequal\n");
    assertThat(said.status()).isZero();
    assertThat(twinRows()).isZero();
  }

  @Test
  void rows_that_were_tampered_with_are_reported_and_mended_to_the_same_bytes() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ids.add(aSession(i));
    }
    List<String> before = rows();
    tamper("UPDATE spark_session SET step = 'affect' WHERE id = ?::uuid", ids.get(0));
    tamper("DELETE FROM spark_session WHERE id = ?::uuid", ids.get(1));
    tamper("UPDATE spark_session SET version = 9 WHERE id = ?::uuid", ids.get(2));
    tamper(
        "UPDATE spark_session SET changed_at = changed_at + interval '1 microsecond' WHERE id ="
            + " ?::uuid",
        ids.get(3));
    database
        .sql("INSERT INTO spark_session VALUES (gen_random_uuid(), ?, 'affect', 2, now(), now())")
        .param(member.id())
        .update();

    Said said = rebuild();

    assertThat(said.text())
        .contains("4 missing, 4 surplus; mended")
        .endsWith("\ndifferent, and mended\n");
    assertThat(said.status()).isEqualTo(1);
    assertThat(rows()).isEqualTo(before);
    assertThat(rebuild().status()).isZero();
  }

  @Test
  void who_was_erased_is_left_out_and_counts_as_no_difference() {
    String session = aSession(2);
    member.post("/wave/sessions", "{\"trigger\":\"x\",\"feeling\":\"fear\",\"intensity\":5}");
    FixedKeys.destroy(member.id());

    Said said = rebuild();

    assertThat(said.text()).endsWith("rows, equal\nequal\n");
    assertThat(said.text())
        .containsPattern("spark_session: \\d+ events, [1-9]\\d* of erased people");
    assertThat(said.status()).isZero();
    assertThat(rows()).isEmpty();
    assertThat(events(session)).isEqualTo(3);
  }

  @Test
  void a_rebuild_that_mends_does_not_bring_back_who_was_erased() {
    aSession(2);
    database.sql("DELETE FROM spark_session WHERE user_id = ?").param(member.id()).update();
    FixedKeys.destroy(member.id());
    Member other = member();
    String id =
        other
            .post("/spark/sessions", "{\"situation\":\"A short mail.\"}")
            .getBody()
            .path("id")
            .asString();
    tamper("DELETE FROM spark_session WHERE id = ?::uuid", id);

    Said said = rebuild();

    assertThat(said.text()).contains("1 missing, 0 surplus; mended");
    assertThat(rows()).isEmpty();
    assertThat(other.get("/spark/sessions").getBody().at("/meta/total").asInt()).isEqualTo(1);
  }

  @Test
  void nothing_is_done_while_nobody_can_say_who_was_erased() {
    String id = aSession(1);
    tamper("UPDATE spark_session SET step = 'affect', version = 7 WHERE id = ?::uuid", id);
    FixedKeys.away(member.id());

    Said said = rebuild();

    FixedKeys.back(member.id());
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.text()).contains("DataKeyUnavailableException", "Nothing was done.");
    assertThat(rows()).singleElement().asString().contains(",7,");
    assertThat(rebuild().status()).isEqualTo(1);
  }

  @Test
  void a_second_rebuild_at_the_same_time_is_refused() {
    transaction.executeWithoutResult(
        status -> {
          database
              .sql("SELECT pg_advisory_xact_lock(hashtextextended('evenkeel session rebuild', 0))")
              .query((row, n) -> n)
              .list();
          Said said = rebuild();

          assertThat(said.status()).isEqualTo(2);
          assertThat(said.text()).contains("Another rebuild is at work.");
        });
  }

  @Test
  void every_twin_has_the_columns_of_its_table() {
    List<String> twins =
        database
            .sql(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'rebuild'"
                    + " AND table_name <> 'erased_stream'")
            .query(String.class)
            .list();

    assertThat(twins).contains("spark_session");
    assertThat(twins)
        .allSatisfy(
            table -> assertThat(columns("rebuild", table)).isEqualTo(columns("public", table)));
  }

  /** One that took so many steps after its start. */
  private String aSession(int steps) {
    String id =
        member
            .post("/spark/sessions", "{\"situation\":\"A short mail.\"}")
            .getBody()
            .path("id")
            .asString();
    List<String[]> all =
        List.of(
            new String[] {"perception", "{\"selected_reframes\":[]}"},
            new String[] {"affect", "{\"emotions\":[\"sadness\"],\"intensity\":7}"},
            new String[] {"response", "{\"chosen_response\":\"ask\"}"},
            new String[] {"key-result", "{\"key_result\":\"It was nothing.\"}"});
    for (String[] step : all.subList(0, steps)) {
      member.send(HttpMethod.PUT, "/spark/sessions/" + id + "/" + step[0], step[1], Map.of());
    }
    return id;
  }

  private void tamper(String sql, String id) {
    assertThat(database.sql(sql).param(id).update()).isEqualTo(1);
  }

  private Said rebuild() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int status =
        new RebuildSessions(new PrintStream(said, true, UTF_8), application())
            .run(new StandardEnvironment(), arguments());
    return new Said(status, said.toString(UTF_8));
  }

  private List<String> rows() {
    return database
        .sql("SELECT t::text FROM spark_session t WHERE user_id = ? ORDER BY 1")
        .param(member.id())
        .query(String.class)
        .list();
  }

  private int events(String session) {
    return database
        .sql("SELECT count(*) FROM session_event WHERE stream_id = ?::uuid")
        .param(session)
        .query(Integer.class)
        .single();
  }

  private int twinRows() {
    return database.sql("SELECT count(*) FROM rebuild.spark_session").query(Integer.class).single();
  }

  private List<String> columns(String schema, String table) {
    return database
        .sql(
            "SELECT column_name || ' ' || data_type || ' ' || is_nullable FROM"
                + " information_schema.columns WHERE table_schema = ? AND table_name = ? ORDER BY"
                + " ordinal_position")
        .params(schema, table)
        .query(String.class)
        .list();
  }
}

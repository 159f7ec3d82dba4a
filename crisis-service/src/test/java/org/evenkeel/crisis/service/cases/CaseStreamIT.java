package org.evenkeel.crisis.service.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.evenkeel.crisis.service.Member;
import org.evenkeel.crisis.service.RunningService;
import org.evenkeel.testing.EventStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CaseStreamIT extends RunningService {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final UUID user = UUID.randomUUID();
  private final Member responder = responder();

  @Test
  void a_case_is_told_from_its_opening_to_its_end_in_order() {
    try (EventStream stream = open(null)) {
      UUID caseId = openCase(user, "high");
      openCase(user, "critical");
      act(caseId, "acknowledge", "calling, marker-41");
      openCase(user, "high");
      act(caseId, "acknowledge", "");
      act(caseId, "resolve", "safe tonight, marker-42");

      assertThat(about(stream, caseId, 8))
          .extracting(EventStream.Event::name)
          .containsExactly(
              "case-opened",
              "case-joined",
              "case-acknowledged",
              "case-noted",
              "case-reopened",
              "case-acknowledged",
              "case-resolved",
              "case-noted");
      assertThat(about(stream, caseId, 8))
          .allSatisfy(event -> assertThat(event.data().toString()).doesNotContain("marker"));
      assertThat(stream.events()).extracting(event -> Long.parseLong(event.id())).isSorted();
    }
  }

  @Test
  void an_event_carries_the_case_as_the_list_has_it() {
    try (EventStream stream = open(null)) {
      UUID caseId = openCase(user, "critical");
      JsonNode told = about(stream, caseId, 1).getFirst().data();

      assertThat(told).isEqualTo(listed(caseId));
    }
  }

  @Test
  void what_a_member_wrote_in_a_report_is_in_no_event() {
    Member member = member();
    try (EventStream stream = open(null)) {
      JsonNode answer =
          member
              .post(
                  "/crisis/report", "{\"text\":\"I am afraid, marker-43\",\"wants_contact\":true}")
              .getBody();
      UUID caseId = UUID.fromString(answer.path("case_id").asString());

      JsonNode told = about(stream, caseId, 1).getFirst().data();
      assertThat(told.toString()).doesNotContain("marker-43");
      assertThat(told.path("report_texts").isEmpty()).isTrue();
    }
  }

  @Test
  void what_a_responder_was_told_is_on_record_when_the_event_arrives() {
    try (EventStream stream = open(null)) {
      UUID caseId = openCase(user, "high");
      EventStream.Event told = about(stream, caseId, 1).getFirst();

      assertThat(audited("case.watched", "cases")).hasSize(1);
      assertThat(audited("case.streamed", caseId.toString()))
          .singleElement()
          .asString()
          .contains("case-opened", "\"" + told.id() + "\"");
    }
  }

  @Test
  void without_an_entry_on_record_nothing_is_told() throws SQLException {
    try (EventStream stream = open(null)) {
      UUID caseId;
      try (Connection owner = owner();
          Statement statement = owner.createStatement()) {
        owner.setAutoCommit(false);
        statement.execute("LOCK TABLE audit_entry IN ACCESS EXCLUSIVE MODE");
        caseId = openCase(user, "high");
        int beats = stream.comments();
        await().atMost(PATIENCE).until(() -> stream.comments() > beats + 3);
        assertThat(stream.events("case-opened")).isEmpty();
        owner.rollback();
      }

      assertThat(about(stream, caseId, 1)).hasSize(1);
    }
  }

  @Test
  void a_responder_who_comes_back_hears_what_happened_meanwhile() {
    UUID caseId = openCase(user, "high");
    String resumable;
    try (EventStream stream = open(null)) {
      resumable = stream.events().getLast().id();
    }
    act(caseId, "acknowledge", "");
    act(caseId, "resolve", "");

    try (EventStream back = open(resumable)) {
      assertThat(about(back, caseId, 2))
          .extracting(EventStream.Event::name)
          .containsExactly("case-acknowledged", "case-resolved");
    }
  }

  @Test
  void members_hear_nothing_of_cases() {
    String member = TOKENS.token(user).roles("member").permissions("crisis:own").sign();

    try (EventStream refused = EventStream.open(url(), member, null);
        EventStream nobody = EventStream.open(url(), "", null)) {
      assertThat(refused.status()).isEqualTo(403);
      assertThat(nobody.status()).isEqualTo(401);
    }
  }

  private EventStream open(@Nullable String lastEventId) {
    String token = TOKENS.staff(responder.id(), "responder", "cases:read");
    EventStream stream = EventStream.open(url(), token, lastEventId);
    await().atMost(PATIENCE).until(() -> !stream.events().isEmpty());
    return stream;
  }

  private String url() {
    return "http://127.0.0.1:" + port + "/api/v1/crisis/cases/stream";
  }

  private static Connection owner() throws SQLException {
    return DriverManager.getConnection(
        DATABASE.jdbcUrl(), DATABASE.owner(), DATABASE.ownerPassword());
  }

  /** Events about a case, awaited until there are so many. */
  private static List<EventStream.Event> about(EventStream stream, UUID caseId, int atLeast) {
    await().atMost(PATIENCE).until(() -> about(stream, caseId).size() >= atLeast);
    return about(stream, caseId);
  }

  private static List<EventStream.Event> about(EventStream stream, UUID caseId) {
    return stream.events().stream()
        .filter(event -> event.data().path("id").asString("").equals(caseId.toString()))
        .toList();
  }

  private void act(UUID caseId, String act, String note) {
    String body = note.isEmpty() ? "{}" : "{\"note\":\"" + note + "\"}";
    responder.post("/crisis/cases/" + caseId + "/" + act, body);
  }

  private JsonNode listed(UUID caseId) {
    JsonNode page = responder.get("/crisis/cases?per_page=100&sort=-opened_at").getBody();
    return page.path("data")
        .valueStream()
        .filter(one -> one.path("id").asString().equals(caseId.toString()))
        .findFirst()
        .orElseThrow();
  }

  private List<String> audited(String action, String resource) {
    return database
        .sql(
            "SELECT details::text FROM audit_entry WHERE actor_id = ? AND action = ? AND"
                + " resource_id = ?")
        .param(responder.id())
        .param(action)
        .param(resource)
        .query(String.class)
        .list();
  }
}

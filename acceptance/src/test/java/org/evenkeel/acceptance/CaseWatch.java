package org.evenkeel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A member in danger, and what a responder sees of it. */
final class CaseWatch {

  static final String DANGER = "I want to die tonight, I have written my goodbye letters. ";

  private static final Duration SOON = Duration.ofSeconds(60);

  private final Mailbox mailbox;
  private final Person member;
  private final Person responder;
  private final String userId;

  private CaseWatch(Mailbox mailbox, Person member, Person responder) {
    this.mailbox = mailbox;
    this.member = member;
    this.responder = responder;
    this.userId = member.get("/auth/me").expect(200).text("/user_id");
  }

  /** A fresh member, whose data key nobody has asked for yet. */
  static CaseWatch begin(RunningSuite suite) {
    Api api = suite.api();
    return new CaseWatch(
        new Mailbox(suite.mailbox()),
        Person.newMember(api, "GB", "Europe/London"),
        Person.existing(api, suite.accounts().of("responder")));
  }

  Person member() {
    return member;
  }

  Person responder() {
    return responder;
  }

  static Map<String, Object> danger() {
    return Map.of("mood_score", 1, "energy_level", 1, "journal_text", DANGER);
  }

  static void assertHelpIsThere(Answer answer) {
    assertThat(answer.json().path("crisis_alert").asBoolean(false)).isTrue();
    assertThat(answer.text("/crisis_resources/resources/0/country")).isEqualTo("GB");
  }

  String onlyCase() {
    JsonNode found = Eventually.get("an open case", SOON, () -> openCases().stream().findFirst());
    assertThat(openCases()).hasSize(1);
    return found.path("id").asString("");
  }

  JsonNode caseOf(String caseId) {
    return responder.get("/crisis/cases/" + caseId).expect(200).json();
  }

  Instant openedAt(String caseId) {
    return Instant.parse(caseOf(caseId).path("opened_at").asString(""));
  }

  int sources(String caseId) {
    return caseOf(caseId).path("sources").size();
  }

  List<JsonNode> openCases() {
    return responder
        .get("/crisis/cases?state=open&per_page=100&sort=-opened_at")
        .expect(200)
        .json()
        .path("data")
        .valueStream()
        .filter(one -> one.path("user_id").asString("").equals(userId))
        .toList();
  }

  void awaitMails(String caseId, int count) {
    Eventually.holds("a mail to the responder", SOON, () -> mails(caseId).size() == count);
  }

  /** About what opened or joined it, without the calls that follow when nobody answers in time. */
  List<Mailbox.Mail> mails(String caseId) {
    return mailbox.to(responder.email()).stream()
        .filter(mail -> !mail.text().contains("Nobody has answered in time"))
        .filter(mail -> mail.text().contains(caseId))
        .toList();
  }

  /** A later signal of the same person comes after all earlier ones; then there is nothing left. */
  void assertStaysOneCaseAndOneMail(String caseId) {
    member.post("/checkins", danger()).expect(201);
    Eventually.holds("the later source joins", SOON, () -> sources(caseId) == 2);
    awaitMails(caseId, 2);
    assertThat(openCases()).hasSize(1);
    Eventually.holds(
        "the record of each check-in is named by the durable path",
        SOON,
        () ->
            caseOf(caseId)
                .path("sources")
                .valueStream()
                .allMatch(source -> source.path("record_id").isString()));
    assertThat(mails(caseId)).hasSize(2);
  }
}

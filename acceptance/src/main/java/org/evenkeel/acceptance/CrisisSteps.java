package org.evenkeel.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** From words that tell of danger to a person who answers. */
final class CrisisSteps {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final List<String> NOT_ON_A_LOCKED_SCREEN =
      List.of("crisis", "suicid", "danger", "emergency", "self-harm", "die");

  private final Api api;
  private final Person person;
  private final Mailbox mailbox;
  private final DemoAccounts accounts;
  private final Narrator narrator;
  private final Danger danger;
  private String userId = "";
  private String caseId = "";

  CrisisSteps(Api api, Person person, Mailbox mailbox, DemoAccounts accounts, Narrator narrator) {
    this.api = api;
    this.person = person;
    this.mailbox = mailbox;
    this.accounts = accounts;
    this.narrator = narrator;
    this.danger = new Danger(person);
  }

  void run() {
    narrator.step("write that one wants to die", danger::write);
    Person responder = Person.existing(api, accounts.of("responder"));
    narrator.step("a responder sees one case", () -> seen(responder));
    narrator.step("mail and inbox told them", () -> told(responder));
    narrator.step("acknowledge and resolve", () -> resolve(responder));
  }

  private String seen(Person responder) {
    userId = person.get("/auth/me").expect(200).text("/user_id");
    JsonNode found =
        Eventually.get(
            "an open case",
            SOON,
            () -> {
              List<JsonNode> cases = casesOfPerson(responder);
              if (cases.size() > 1) {
                throw new JobFailed("more than one case for one text");
              }
              return cases.stream().findFirst();
            });
    caseId = found.path("id").asString("");
    person.get("/crisis/cases").expect(403);
    return "level %s, due %s"
        .formatted(found.path("level").asString(""), found.path("due_at").asString(""));
  }

  /** All pages: where faults were tried before, hundreds are open. */
  private List<JsonNode> casesOfPerson(Person responder) {
    List<JsonNode> found = new ArrayList<>();
    int pages = 1;
    for (int page = 1; page <= pages; page++) {
      JsonNode list =
          responder.get("/crisis/cases?state=open&per_page=100&page=" + page).expect(200).json();
      pages = list.at("/meta/total_pages").asInt();
      list.path("data")
          .valueStream()
          .filter(one -> one.path("user_id").asString("").equals(userId))
          .forEach(found::add);
    }
    return found;
  }

  private String told(Person responder) {
    Mailbox.Mail mail =
        Eventually.get(
            "a mail to the responder",
            SOON,
            () ->
                mailbox.to(responder.email()).stream()
                    .filter(one -> one.text().contains(caseId))
                    .findFirst());
    Eventually.holds(
        "an inbox message",
        SOON,
        () ->
            responder
                .get("/notifications")
                .expect(200)
                .json()
                .path("data")
                .valueStream()
                .anyMatch(one -> one.path("body").asString("").contains(caseId)));
    String glance = mail.atFirstGlance().toLowerCase(Locale.ROOT);
    if (NOT_ON_A_LOCKED_SCREEN.stream().anyMatch(glance::contains)) {
      throw new JobFailed("the subject or first line names the crisis");
    }
    return "mail: " + mail.subject();
  }

  private String resolve(Person responder) {
    if (casesOfPerson(responder).size() != 1) {
      throw new JobFailed("both paths delivered, but there is not exactly one case");
    }
    responder.post("/crisis/cases/" + caseId + "/acknowledge", Map.of()).expect(200);
    Answer resolved =
        responder
            .post("/crisis/cases/" + caseId + "/resolve", Map.of("note", "Spoke, safe tonight."))
            .expect(200);
    return "the case is " + resolved.text("/state");
  }
}

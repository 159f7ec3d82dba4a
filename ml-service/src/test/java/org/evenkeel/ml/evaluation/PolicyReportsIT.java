package org.evenkeel.ml.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.evenkeel.ml.RunningService;
import org.evenkeel.ml.evaluation.PolicyReport.JudgedPolicy;
import org.evenkeel.ml.evaluation.PolicyReport.SlotReport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class PolicyReportsIT extends RunningService {
  private static final String PATH = "/api/v1/ml/policy-reports";
  private static final Instant MARCH = Instant.parse("2026-03-02T08:00:00Z");
  private static final Period DAYS =
      new Period(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-30"));

  @Autowired private MakingReports making;
  @Autowired private DailyReports daily;
  @Autowired private DecisionLog log;

  private final String version = "test-" + UUID.randomUUID() + "/prior-1";

  @Test
  void judges_each_slot_and_refuses_where_the_log_says_too_little() {
    new LoggedWorld(database, version).write(70, 6, MARCH, Duration.ofHours(5));

    PolicyReport report = made();

    assertThat(report.decisions()).isEqualTo(420);
    assertThat(report.people()).isEqualTo(70);
    assertThat(report.waiting()).isZero();
    assertThat(report.slots()).extracting(SlotReport::slot).containsExactly(1, 2);
    SlotReport first = report.slots().getFirst();
    assertThat(first.replies()).isBetween(200, 300);
    assertThat(first.policies())
        .extracting(JudgedPolicy::policy)
        .containsExactly("uniform", "popularity", "greedy");
    JudgedPolicy uniform = first.policies().getFirst();
    assertThat(uniform.dr().low()).isLessThan(LoggedWorld.UNIFORM_WORTH);
    assertThat(uniform.dr().high()).isGreaterThan(LoggedWorld.UNIFORM_WORTH);
    assertThat(uniform.ips().high() - uniform.ips().low()).isLessThan(0.2);
    assertThat(uniform.meanWeight()).isBetween(0.8, 1.2);
    JudgedPolicy greedy = first.policies().get(2);
    assertThat(greedy.refusal().reason()).isEqualTo("effective_sample_size_low");
    assertThat(greedy.refusal().message()).contains("100 are needed");
    assertThat(greedy.ips()).isNull();
    assertThat(greedy.effectiveSampleSize()).isLessThan(100);
  }

  @Test
  void about_fewer_than_ten_people_it_says_only_that() {
    new LoggedWorld(database, version).write(9, 40, MARCH, Duration.ofHours(5));

    PolicyReport report = made();

    assertThat(report.refusal().reason()).isEqualTo("too_few_people");
    assertThat(report.decisions()).isNull();
    assertThat(report.people()).isNull();
    assertThat(report.waiting()).isNull();
    assertThat(report.slots()).isEmpty();
  }

  @Test
  void a_slot_to_which_fewer_than_ten_people_replied_is_not_told_about() {
    LoggedWorld world = new LoggedWorld(database, version);
    world.write(12, 3, MARCH, Duration.ofHours(5));
    database
        .sql(
            "DELETE FROM observation WHERE decision_id IN (SELECT id FROM decision"
                + " WHERE policy_version LIKE ?) AND user_id NOT IN (SELECT user_id FROM decision"
                + " WHERE policy_version LIKE ? ORDER BY decided_at LIMIT 12)")
        .params(version + "%", version + "%")
        .update();

    assertThat(made().slots())
        .hasSize(2)
        .allSatisfy(
            slot -> {
              assertThat(slot.refusal().reason()).isEqualTo("too_few_people");
              assertThat(slot.replies()).isNull();
              assertThat(slot.asLogged()).isNull();
            });
  }

  @Test
  void an_outcome_after_the_window_is_no_reply() {
    new LoggedWorld(database, version).write(12, 2, MARCH, Duration.ofHours(73));

    assertThat(made().slots()).allSatisfy(slot -> assertThat(slot.refusal()).isNotNull());
    assertThat(rows().slots().values()).allSatisfy(slot -> assertThat(slot.replies()).isZero());
  }

  @Test
  void decisions_whose_window_is_open_are_counted_and_not_judged_even_with_a_reply() {
    Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.DAYS);
    new LoggedWorld(database, version)
        .write(20, 1, now.minus(Duration.ofDays(9)), Duration.ofHours(1));
    new LoggedWorld(database, version)
        .write(11, 1, now.minus(Duration.ofDays(1)), Duration.ofHours(1));

    PolicyReport report =
        making.make(Period.until(LocalDate.now(Clock.systemUTC()), 30), version).getFirst();

    assertThat(report.decisions()).isEqualTo(20);
    assertThat(report.waiting()).isEqualTo(11);
  }

  @Test
  void a_damaged_row_makes_the_slot_refuse() {
    new LoggedWorld(database, version).write(40, 6, MARCH, Duration.ofHours(5));
    database
        .sql(
            "UPDATE decision SET slots = jsonb_set(slots, '{0,propensity}', '0') WHERE id ="
                + " (SELECT id FROM decision WHERE policy_version LIKE ? LIMIT 1)")
        .param(version + "%")
        .update();

    PolicyReport report = made();

    assertThat(report.slots().getFirst().policies())
        .allSatisfy(
            policy -> assertThat(policy.refusal().reason()).isEqualTo("propensities_invalid"));
    assertThat(report.slots().get(1).policies().getFirst().refusal()).isNull();
  }

  @Test
  void an_admin_reads_pages_of_reports_and_no_person_is_in_them() {
    List<UUID> people = new LoggedWorld(database, version).write(40, 6, MARCH, Duration.ofHours(5));
    PolicyReport march = made();
    making.make(new Period(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-04-05")), version);

    JsonNode all = get(admin(), PATH + "?policy_version=" + version + "&per_page=1").getBody();
    assertThat(all.at("/meta/total").asInt()).isEqualTo(2);
    assertThat(all.at("/data")).hasSize(1);
    assertThat(all.at("/links/next").asString()).contains("page=2", "policy_version=");
    JsonNode until =
        get(admin(), PATH + "?policy_version=" + version + "&date_to=2026-03-30").getBody();
    assertThat(until.at("/meta/total").asInt()).isEqualTo(1);
    assertThat(until.at("/data/0/id").asString()).isEqualTo(march.id().toString());
    assertThat(until.at("/data/0/slots/0/policies/0/ips/value").isNumber()).isTrue();
    assertThat(
            get(admin(), PATH + "?policy_version=" + version + "&date_from=2026-03-31")
                .getBody()
                .at("/data/0/period_to")
                .asString())
        .isEqualTo("2026-04-05");
    assertThat(until.toString())
        .doesNotContain(people.stream().map(UUID::toString).toArray(String[]::new));
  }

  @Test
  void the_same_period_again_takes_the_place_of_the_last_report() {
    new LoggedWorld(database, version).write(12, 1, MARCH, Duration.ofHours(5));
    PolicyReport once = made();
    PolicyReport again = made();

    JsonNode found = get(admin(), PATH + "?policy_version=" + version).getBody();
    assertThat(found.at("/meta/total").asInt()).isEqualTo(1);
    assertThat(found.at("/data/0/id").asString())
        .isEqualTo(again.id().toString())
        .isNotEqualTo(once.id().toString());
    assertThat(again.slots()).isEqualTo(once.slots());
  }

  @Test
  void every_day_has_its_reports_once() {
    Instant past = Clock.systemUTC().instant().minus(Duration.ofDays(8));
    new LoggedWorld(database, version).write(12, 1, past, Duration.ofHours(1));

    daily.make();
    String first = only();
    daily.make();

    assertThat(only()).isEqualTo(first);
  }

  @Test
  void what_the_bandit_writes_is_what_is_read() {
    List<LogRow.OfferedSlot> offered = Offers.of(asWellness(), database, 5);

    assertThat(offered).isNotEmpty();
    assertThat(offered)
        .allSatisfy(
            slot -> {
              assertThat(slot.propensity()).isGreaterThan(0).isLessThanOrEqualTo(1);
              assertThat(slot.arms()).hasSizeGreaterThan(1);
            });
  }

  @Test
  void nobody_else_reads_them() {
    assertThat(get("", PATH).getStatusCode().value()).isEqualTo(401);
    assertThat(get(asMember(), PATH).getStatusCode().value()).isEqualTo(403);
    assertThat(
            get(TOKENS.staff(UUID.randomUUID(), "responder", "cases:read"), PATH)
                .getStatusCode()
                .value())
        .isEqualTo(403);
  }

  @Test
  void what_cannot_be_is_refused_by_its_name() {
    assertRefused("?date_from=yesterday", "date_from");
    assertRefused("?date_from=2026-03-02&date_to=2026-03-01", "date_to");
    assertRefused("?policy_version=Robert;", "policy_version");
    assertRefused("?sort=report", "sort");
    assertRefused("?per_page=101", "per_page");
    assertThat(get(admin(), PATH + "?colour=red").getStatusCode().value()).isEqualTo(400);
  }

  private void assertRefused(String query, String field) {
    ResponseEntity<JsonNode> answer = get(admin(), PATH + query);
    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().at("/errors/0/field").asString()).isEqualTo(field);
  }

  private PolicyReport made() {
    return making.make(DAYS, version).getFirst();
  }

  private VersionLog rows() {
    return log.read(DAYS, version, Clock.systemUTC().instant(), Duration.ofDays(3), 1_000)
        .versions()
        .get(version);
  }

  private String only() {
    JsonNode found = get(admin(), PATH + "?policy_version=" + version).getBody();
    assertThat(found.at("/meta/total").asInt()).isEqualTo(1);
    return found.at("/data/0/id").asString();
  }

  private ResponseEntity<JsonNode> get(String token, String path) {
    return client(token).get().uri(path).retrieve().toEntity(JsonNode.class);
  }

  private static String admin() {
    return TOKENS.staff(UUID.randomUUID(), "admin", "models:read");
  }
}

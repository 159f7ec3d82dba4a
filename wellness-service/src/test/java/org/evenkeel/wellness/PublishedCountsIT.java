package org.evenkeel.wellness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.platform.messaging.AfterCommit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** What a scrape of the service tells of a person's way, under the names that are agreed. */
class PublishedCountsIT extends RunningService {

  @Autowired private PlatformTransactionManager transactions;
  @LocalManagementPort private int managementPort;

  @Test
  void a_way_from_check_in_to_completion_is_counted_step_by_step() {
    double checkIns = counted("checkin_created_total");
    double started = counted("intervention_started_total{from=\"offer\"}");
    double completed = counted("intervention_completed_total");
    double skipped = counted("intervention_skipped_total");
    Member member = member();

    JsonNode body = member.post("/checkins", "{\"mood_score\":3,\"energy_level\":2}").getBody();
    member.post("/interventions/sessions/" + start(member, body, 0) + "/complete", RATED);
    member.post("/interventions/sessions/" + start(member, body, 1) + "/skip", "{}");

    assertThat(counted("checkin_created_total")).isEqualTo(checkIns + 1);
    assertThat(counted("intervention_started_total{from=\"offer\"}")).isEqualTo(started + 2);
    assertThat(counted("intervention_completed_total")).isEqualTo(completed + 1);
    assertThat(counted("intervention_skipped_total")).isEqualTo(skipped + 1);
  }

  @Test
  void requests_have_buckets_and_groups_tell_their_partitions() {
    member().get("/checkins");

    assertThat(scrape())
        .containsPattern(
            "http_requests_seconds_bucket\\{[^}]*uri=\"/api/v1/checkins\"[^}]*le=\"0.5\"");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> counted("consumer_partitions{group=\"wellness-people\"}") > 0);
    assertThat(scrape()).contains("consumer_lag_records{group=\"wellness-people\"}");
  }

  @Test
  void what_is_rolled_back_is_not_counted() {
    int[] told = new int[2];
    TransactionTemplate transaction = new TransactionTemplate(transactions);

    transaction.executeWithoutResult(
        status -> {
          AfterCommit.run(() -> told[0]++);
          status.setRollbackOnly();
        });
    transaction.executeWithoutResult(
        status -> {
          AfterCommit.run(() -> told[1]++);
          assertThat(told[1]).isZero();
        });

    assertThat(told).containsExactly(0, 1);
  }

  private static final String RATED = "{\"effectiveness_rating\":4}";

  private static String start(Member member, JsonNode body, int place) {
    String id = body.at("/recommendations/" + place + "/intervention_id").asString();
    String request = "{\"decision_id\":\"%s\"}".formatted(body.path("decision_id").asString());
    return member.post("/interventions/" + id + "/start", request).getBody().path("id").asString();
  }

  private double counted(String series) {
    Matcher found =
        Pattern.compile("(?m)^" + Pattern.quote(series) + " ([0-9.E]+)$").matcher(scrape());
    return found.find() ? Double.parseDouble(found.group(1)) : 0;
  }

  private String scrape() {
    return RestClient.create("http://127.0.0.1:" + managementPort)
        .get()
        .uri("/actuator/prometheus")
        .retrieve()
        .body(String.class);
  }
}

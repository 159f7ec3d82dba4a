package org.evenkeel.wellness.recommendation.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.evenkeel.platform.json.Json;
import org.evenkeel.wellness.Neighbours;
import org.evenkeel.wellness.library.Approach;
import org.evenkeel.wellness.library.Intervention;
import org.evenkeel.wellness.recommendation.MomentContext;
import org.evenkeel.wellness.recommendation.Slot;
import org.evenkeel.wellness.recommendation.application.Ranker.Answer;
import org.evenkeel.wellness.recommendation.application.Ranker.NotRanked;
import org.evenkeel.wellness.recommendation.application.Ranker.Ranked;
import org.evenkeel.wellness.recommendation.model.Interventions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.node.ObjectNode;

class HttpRankerIT {
  private static final Duration BUDGET = Duration.ofMillis(300);

  private final Neighbours neighbours = Neighbours.start();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final CountDownLatch released = new CountDownLatch(1);
  private final List<Intervention> candidates =
      Stream.of(Approach.values()).map(a -> Interventions.easy(a).build()).toList();
  private final HttpRanker ranker = ranker(64);

  @AfterEach
  void stop() {
    released.countDown();
    ranker.close();
    neighbours.stop();
  }

  @Test
  void a_decision_in_time_is_taken_as_it_is() {
    neighbours.ranking(Neighbours::decides);
    ask();

    Answer answer = ask();

    assertThat(answer).isInstanceOf(Ranked.class);
    Ranked ranked = (Ranked) answer;
    assertThat(ranked.policyVersion()).isEqualTo("linear-thompson-1/test");
    assertThat(ranked.seed()).isEqualTo(4711);
    assertThat(ranked.candidates()).hasSize(6);
    assertThat(ranked.slots())
        .extracting(Slot::interventionId)
        .containsExactlyElementsOf(candidates.stream().limit(3).map(Intervention::id).toList());
  }

  @Test
  void a_hung_service_costs_the_budget_and_its_late_answer_is_dropped() {
    neighbours.ranking(this::hangs);

    long start = System.nanoTime();
    Answer answer = ask();
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);

    assertThat(answer).isIn(new NotRanked("late"), new NotRanked("unavailable"));
    assertThat(millis).isLessThan(BUDGET.toMillis() + 250);
  }

  @Test
  void a_body_that_trickles_is_late_and_its_end_is_counted() {
    neighbours.ranking(this::trickles);

    assertThat(ask()).isEqualTo(new NotRanked("late"));
    released.countDown();

    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> meters.counter("recommendations_dropped_answers_total").count() == 1);
  }

  @Test
  void what_was_not_allowed_is_not_shown() {
    neighbours.ranking(answering("/chosen/0", "intervention_id", UUID.randomUUID().toString()));
    assertThat(ask()).isEqualTo(new NotRanked("invalid"));

    String first = candidates.getFirst().id().toString();
    neighbours.ranking(answering("/chosen/1", "intervention_id", first));
    assertThat(ask()).isEqualTo(new NotRanked("invalid"));

    neighbours.ranking(answering("", "decision_id", null));
    assertThat(ask()).isEqualTo(new NotRanked("invalid"));
  }

  @Test
  void a_service_that_keeps_failing_is_left_alone_for_a_while() {
    neighbours.ranking(Neighbours::away);
    for (int i = 0; i < 10; i++) {
      assertThat(ask()).isEqualTo(new NotRanked("unavailable"));
    }

    assertThat(ask()).isEqualTo(new NotRanked("open"));
  }

  @Test
  void more_calls_than_allowed_do_not_queue() throws InterruptedException {
    neighbours.ranking(this::trickles);
    try (HttpRanker narrow = ranker(1)) {
      assertThat(ask(narrow)).isEqualTo(new NotRanked("late"));
      assertThat(ask(narrow)).isEqualTo(new NotRanked("busy"));
    }
  }

  private Answer ask() {
    return ask(ranker);
  }

  private Answer ask(HttpRanker asked) {
    MomentContext context =
        new MomentContext(
            "sad", 2, null, null, "Europe/Berlin", "09:30", 9, List.of(), false, false, "warm");
    return asked.rank(new UUID(0, 1), context, candidates, 3);
  }

  private HttpRanker ranker(int parallelCalls) {
    return new HttpRanker(
        (service, connect, read) -> client(read),
        new RankingSettings(BUDGET, BUDGET, parallelCalls),
        meters);
  }

  private RestClient client(Duration read) {
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    requests.setReadTimeout(read.multipliedBy(20));
    return RestClient.builder()
        .baseUrl(neighbours.url())
        .requestFactory(requests)
        .configureMessageConverters(
            converters ->
                converters.withJsonConverter(new JacksonJsonHttpMessageConverter(Json.mapper())))
        .build();
  }

  private void hangs(HttpExchange exchange) throws IOException {
    awaitRelease();
    Neighbours.away(exchange);
  }

  private void trickles(HttpExchange exchange) throws IOException {
    String body = Neighbours.decision(Neighbours.asked(exchange)).toString();
    byte[] bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes, 0, 10);
    exchange.getResponseBody().flush();
    awaitRelease();
    try (exchange) {
      exchange.getResponseBody().write(bytes, 10, bytes.length - 10);
    }
  }

  private void awaitRelease() {
    try {
      assertThat(released.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private com.sun.net.httpserver.HttpHandler answering(String at, String field, String value) {
    return exchange -> {
      ObjectNode decision = Neighbours.decision(Neighbours.asked(exchange));
      ((ObjectNode) decision.at(at)).put(field, value);
      Neighbours.send(exchange, 200, decision.toString());
    };
  }
}

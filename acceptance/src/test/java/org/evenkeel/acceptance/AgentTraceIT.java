package org.evenkeel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.evenkeel.acceptance.traces.Collector;
import org.evenkeel.acceptance.traces.Edge;
import org.evenkeel.acceptance.traces.SeenSpan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The same check-in twice: services with the starter, and services with the OpenTelemetry agent.
 * Last, because it leaves them so.
 */
@Order(7)
class AgentTraceIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String OUTSIDE = "00f067aa0ba902b7";

  /** What the trace of a check-in in danger has at least. */
  private static final Set<Edge> KNOWN =
      Set.of(
          new Edge(Edge.OUTSIDE, "gateway", "POST"),
          new Edge("gateway", "wellness-service", "POST /api/v1/checkins"),
          new Edge("wellness-service", "ml-service", "wellness.records"),
          new Edge("wellness-service", "analytics-service", "wellness.records"),
          new Edge("wellness-service", "crisis-service", "crisis.signals"),
          new Edge("crisis-service", "notification-service", "crisis.cases"));

  private static final RunningSuite SUITE = RunningSuite.shared();
  private static Collector withStarter;
  private static Collector withAgent;
  private static Trace starter;
  private static Trace agent;

  /**
   * A trace.
   *
   * @param id of it
   * @param seen where its spans arrive
   */
  private record Trace(String id, Collector seen) {
    Set<Edge> edges() {
      return Edge.of(seen.of(id), OUTSIDE);
    }
  }

  @BeforeAll
  static void checkInTwice() throws IOException {
    withStarter = Collector.start();
    SUITE.restart(
        Map.of(
            "EVENKEEL_OTLP_ENABLED",
            "true",
            "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT",
            withStarter.endpoint() + "/v1/traces",
            "MANAGEMENT_OTLP_METRICS_EXPORT_ENABLED",
            "false"));
    starter = checkIn(withStarter);
    await(starter);
    withAgent = Collector.start();
    SUITE.restart(
        Map.of(
            "EVENKEEL_OTEL_AGENT",
            "true",
            "OTEL_EXPORTER_OTLP_ENDPOINT",
            withAgent.endpoint(),
            "OTEL_EXPORTER_OTLP_PROTOCOL",
            "http/protobuf"));
    agent = checkIn(withAgent);
  }

  @AfterAll
  static void stop() {
    withStarter.close();
    withAgent.close();
  }

  /** One before it, so that nothing is fetched for the first time, or given up for being slow. */
  private static Trace checkIn(Collector seen) {
    Person member = Person.newMember(SUITE.api(), "GB", "Europe/London");
    for (int i = 0; i < 3; i++) {
      traced(member, "a");
    }
    Eventually.holds(
        "the first check-ins have arrived",
        PATIENCE,
        () -> member.get("/analytics/summary").expect(200).json().path("checkins").asInt() == 3);
    return new Trace(traced(member, Markers.plant("traced")), seen);
  }

  private static String traced(Person member, String word) {
    String trace = UUID.randomUUID().toString().replace("-", "");
    var headers =
        Map.of(
            "traceparent",
            "00-" + trace + "-" + OUTSIDE + "-01",
            "baggage",
            "name=" + word,
            "User-Agent",
            word);
    member
        .send(
            "POST",
            "/checkins",
            Map.of(
                "mood_score",
                1,
                "energy_level",
                2,
                "emotion_tags",
                List.of("sad"),
                "journal_text",
                "I want to end my life. " + word),
            headers)
        .expect(201);
    return trace;
  }

  @Test
  void theAgentTellsTheTraceThatTheStarterTells() {
    await(starter);
    await(agent);
    try {
      Eventually.holds("the same edges", PATIENCE, () -> agent.edges().equals(starter.edges()));
    } catch (JobFailed e) {
      assertThat(agent.edges()).as("%s", agent).containsExactlyElementsOf(starter.edges());
    }
    assertThat(agent.edges()).noneMatch(edge -> edge.from().equals(Edge.LOST));
  }

  private static void await(Trace trace) {
    Set<Edge> missing = new TreeSet<>(KNOWN);
    try {
      Eventually.holds("the known edges", PATIENCE, () -> trace.edges().containsAll(KNOWN));
    } catch (JobFailed e) {
      missing.removeAll(trace.edges());
      assertThat(missing).as("%s of %s", trace.edges(), trace.seen().of(trace.id())).isEmpty();
    }
  }

  @Test
  void aCallThatIsNotSeenMakesADifference() {
    await(agent);
    List<SeenSpan> all = agent.seen().of(agent.id());
    List<SeenSpan> fewer =
        all.stream().filter(span -> !span.service().equals("wellness-service")).toList();

    assertThat(Edge.of(fewer, OUTSIDE))
        .isNotEqualTo(agent.edges())
        .contains(new Edge(Edge.LOST, "crisis-service", "crisis.signals"));
  }

  @Test
  void theAgentSeesTheDatabaseToo() {
    await(agent);
    Eventually.holds(
        "a statement of the check-in",
        PATIENCE,
        () ->
            agent.seen().of(agent.id()).stream()
                .anyMatch(span -> span.text().contains("postgresql")));
  }

  @Test
  void noSpanHoldsWhatSomebodyWroteOrWhoTheyAre() {
    Person member = Person.newMember(SUITE.api(), "GB", "Europe/London");
    String userId = member.get("/auth/me").expect(200).text("/user_id");
    String query = Markers.plant("query");
    member.get("/journals?q=" + query).expect(200);
    member
        .post("/journals", Map.of("title", "Today", "text", "A page " + Markers.plant("page")))
        .expect(201);
    await(agent);
    Eventually.holds(
        "the search is seen",
        PATIENCE,
        () ->
            withAgent.all().stream()
                .anyMatch(
                    span ->
                        span.service().equals("wellness-service")
                            && span.text().contains("/api/v1/journals")));

    for (SeenSpan span : withAgent.all()) {
      assertThat(span.text())
          .as(span.span().getName())
          .doesNotContain(userId, member.email(), "127.0.0.1:", "Bearer", "select ", "insert ");
      assertThat(Markers.planted()).as(span.toString()).noneMatch(span.text()::contains);
    }
    for (SeenSpan span : withStarter.all()) {
      assertThat(Markers.planted()).as(span.toString()).noneMatch(span.text()::contains);
    }
  }

  @Test
  void logLinesLeadToTheTraceAsWithTheStarter() {
    for (String service :
        List.of("gateway", "wellness-service", "crisis-service", "notification-service")) {
      Eventually.holds(
          "the trace in the log of " + service,
          PATIENCE,
          () ->
              SUITE.logOf(service).stream()
                  .anyMatch(line -> line.contains("\"traceId\":\"" + agent.id() + "\"")));
    }
    assertThat(SUITE.logLines())
        .noneMatch(line -> Markers.planted().stream().anyMatch(line::contains));
  }
}

package org.evenkeel.acceptance;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Order(4)
class TraceIT {

  private static final String TRACE = UUID.randomUUID().toString().replace("-", "");
  private static boolean sent;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gateway",
        "wellness-service",
        "ml-service",
        "crisis-service",
        "notification-service",
        "analytics-service"
      })
  void oneCheckInIsFollowedByItsTraceIdThrough(String service) {
    RunningSuite suite = RunningSuite.shared();
    checkInOnce(suite);

    Eventually.holds(
        "the trace in the log of " + service,
        Duration.ofSeconds(30),
        () -> suite.logOf(service).stream().anyMatch(line -> line.contains(TRACE)));
  }

  private static void checkInOnce(RunningSuite suite) {
    if (sent) {
      return;
    }
    Person member = Person.newMember(suite.api(), "GB", "Europe/London");
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
                "I want to end my life."),
            Map.of("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"))
        .expect(201);
    sent = true;
  }
}

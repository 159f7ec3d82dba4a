package org.evenkeel.analytics.weekly;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.evenkeel.analytics.RunningService;
import org.evenkeel.contracts.Fact;
import org.evenkeel.contracts.analytics.WeeklySummaryReady;
import org.evenkeel.contracts.identity.PreferencesChanged;
import org.evenkeel.contracts.identity.UserRegistered;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A member in Berlin, what is known of their weeks, and what was told of them. */
public abstract class MemberWeeks extends RunningService {
  protected static final String PATH = "/api/v1/insights/weekly";
  protected static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  /** A week that holds a change of clocks. */
  protected static final LocalDate MONDAY = LocalDate.parse("2026-03-23");

  protected static final LocalDate SUNDAY = MONDAY.plusDays(6);

  @Autowired protected JdbcClient database;
  @Autowired protected MeterRegistry meters;
  @Autowired protected TransactionTemplate transaction;

  protected final UUID user = UUID.randomUUID();

  @BeforeEach
  protected void somebodyInBerlin() {
    publish(
        new UserRegistered(
            user, "A member", "DE", ZONE.getId(), "de", List.of("member"), "free", Instant.now()));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> count("week_rule") == 1 && count("place") == 1);
  }

  protected JsonNode standing(LocalDate day, int checkins) {
    String path = PATH + "?week_of=" + day;
    await()
        .atMost(Duration.ofSeconds(40))
        .until(
            () -> {
              // in this order: what is counted is put down, and what is put down is read
              if (!settled()) {
                return false;
              }
              JsonNode week = read(user, "UTC", path);
              return week.path("state").asString().equals("final")
                  && week.path("total_checkins").asInt() == checkins;
            });
    return read(user, "UTC", path);
  }

  protected boolean settled() {
    return database
            .sql(
                """
                SELECT (SELECT count(*) FROM mood_moment WHERE user_id = :user AND NOT removed)
                  = (SELECT count(*) FROM activity WHERE user_id = :user AND NOT removed)
                """)
            .param("user", user)
            .query(Boolean.class)
            .single()
        && count("weekly_due") == 0;
  }

  protected JsonNode version(int version) {
    return read(user, "UTC", PATH + "?week_of=" + MONDAY + "&version=" + version);
  }

  /** Facts about a week, awaited until the newest is there. */
  protected List<WeeklySummaryReady> told(LocalDate weekStart, int newest) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> about(weekStart).stream().anyMatch(fact -> fact.version() == newest));
    return about(weekStart);
  }

  protected List<WeeklySummaryReady> about(LocalDate weekStart) {
    return BROKER.published(WeeklySummaryReady.class, user).stream()
        .filter(fact -> fact.weekStart().equals(weekStart))
        .toList();
  }

  protected int status(String path) {
    String token = TOKENS.token(user).permissions("insights:own").sign();
    ResponseEntity<JsonNode> answer = get(token, path);
    return answer.getStatusCode().value();
  }

  protected int count(String table) {
    return database
        .sql("SELECT count(*) FROM " + table + " WHERE user_id = ?")
        .param(user)
        .query(Integer.class)
        .single();
  }

  protected void publish(Fact fact) {
    BROKER.publish(UUID.randomUUID(), user, fact);
  }

  protected PreferencesChanged preferring(String startsOn) {
    return new PreferencesChanged(
        user, 2, "warm", "en", 3, null, null, false, false, false, false, false, null, null, null,
        null, null, startsOn);
  }
}

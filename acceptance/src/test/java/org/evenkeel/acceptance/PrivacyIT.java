package org.evenkeel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Runs over all that the tests before it left in logs and files. */
@Order(6)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PrivacyIT {

  private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]{16,}");
  private static final Pattern ADDRESS = Pattern.compile("person-[0-9a-f-]{36}@");

  /** Something each store keeps readable, so that a scan which sees nothing fails. */
  private static final Map<String, UnaryOperator<String>> IN_THE_CLEAR =
      Map.of(
          "postgres", userId -> userId,
          "kafka", userId -> userId,
          "documents", userId -> "communication_style");

  private static final RunningSuite SUITE = RunningSuite.shared();
  private static Person member;
  private static String userId;

  @BeforeAll
  static void writeMarkedTexts() {
    member = Person.newMember(SUITE.api(), "GB", "Europe/London");
    userId = member.get("/auth/me").expect(200).text("/user_id");
    String phone = "+44 7700 900" + Markers.plant("phone");
    member
        .post(
            "/checkins",
            Map.of(
                "mood_score",
                4,
                "energy_level",
                4,
                "context_activity",
                Markers.plant("activity"),
                "journal_text",
                "A long day. " + Markers.plant("journal") + " " + phone))
        .expect(201);
    member
        .post(
            "/checkins",
            Map.of(
                "mood_score", 11,
                "energy_level", 4,
                "journal_text", "I want to die " + Markers.plant("refused")))
        .expect(400);
    SUITE
        .api()
        .sendRaw(
            "POST",
            "/checkins",
            member.token(),
            "{\"journal_text\": \"" + Markers.plant("broken"),
            Map.of())
        .expect(400);
    member
        .post(
            "/journals",
            Map.of("title", Markers.plant("title"), "text", "Written " + Markers.plant("text")))
        .expect(201);
    preference("dietary_restrictions", Markers.plant("diet"));
    String spark =
        member
            .post("/spark/sessions", Map.of("situation", "At work " + Markers.plant("situation")))
            .expect(201)
            .text("/id");
    member
        .put(
            "/spark/sessions/" + spark + "/perception",
            Map.of("selected_reframes", List.of(), "custom_thought", Markers.plant("thought")))
        .expect(200);
    member
        .post(
            "/crisis/report",
            Map.of("text", "Please call " + Markers.plant("report"), "wants_contact", true))
        .expect(201);
    Eventually.holds(
        "the facts have arrived",
        Duration.ofSeconds(30),
        () ->
            member.get("/analytics/summary").expect(200).json().path("journal_entries").asInt()
                == 1);
  }

  private static void preference(String field, String value) {
    String etag = member.get("/users/me/preferences").expect(200).header("ETag");
    member
        .send(
            "PATCH",
            "/users/me/preferences",
            Map.of(field, List.of(value)),
            Map.of("If-Match", etag))
        .expect(200);
  }

  @Test
  @Order(1)
  void noLogLineHoldsWhatSomebodyWrote() {
    List<String> lines = SUITE.logLines();

    assertThat(lines).anyMatch(line -> line.contains("request served"));
    for (String marker : Markers.planted()) {
      assertThat(lines).as(marker).noneMatch(line -> line.contains(marker));
    }
  }

  @Test
  @Order(2)
  void noLogLineHoldsATokenOrAnAddress() {
    assertThat(SUITE.logLines())
        .noneMatch(line -> TOKEN.matcher(line).find())
        .noneMatch(line -> ADDRESS.matcher(line).find());
  }

  @Test
  @Order(3)
  void noStoreHoldsTextThatCanBeRead() {
    SUITE.kill("postgres");
    try {
      IN_THE_CLEAR.forEach(
          (store, text) ->
              assertThat(filesWith(SUITE.data().resolve(store), text.apply(userId)))
                  .as("the scan of %s finds what is in the clear there", store)
                  .isNotEmpty());
      for (String marker : Markers.planted()) {
        assertThat(filesWith(SUITE.data(), marker)).as(marker).isEmpty();
      }
    } finally {
      SUITE.bringBack();
    }
  }

  private static List<Path> filesWith(Path folder, String text) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> holds(file, text)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

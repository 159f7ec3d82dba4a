package org.evenkeel.acceptance.rolling;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import tools.jackson.databind.JsonNode;

/**
 * What visitors do, in a fixed mix: of twenty requests up to five write, and one asks for
 * recommendations.
 */
final class Errands implements Mix {

  private static final String CHECK_IN =
      """
      {"mood_score": 5, "energy_level": 4, "anxiety_level": 4, "emotion_tags": ["overwhelmed"],
       "journal_text": "The meeting moved twice today and I lost the thread of my afternoon."}
      """;
  private static final String NEED =
      """
      {"current_emotion": "overwhelmed", "energy_level": 2, "time_available_minutes": 10}
      """;
  private static final String SITUATION =
      "{\"situation\": \"My manager answered with one word and no greeting.\"}";
  private static final String PERCEPTION =
      "{\"selected_reframes\": [], \"custom_thought\": \"They were in a hurry.\"}";
  private static final String RATING = "{\"effectiveness_rating\": 4}";

  private final List<String> library;
  private final int writes;

  /**
   * @param library ids of interventions
   * @param writes how many of twenty requests write, 0 to 5; the others read instead
   */
  Errands(List<String> library, int writes) {
    this.library = library;
    this.writes = writes;
  }

  @Override
  public Errand of(long n, Visitor visitor) {
    return switch ((int) (n % 20)) {
      case 0 -> writes > 0 ? checkIn() : read("check-ins", "/checkins?per_page=10");
      case 1, 5, 8, 13 -> read("check-ins", "/checkins?per_page=10");
      case 2, 11, 16 -> read("summary", "/analytics/summary");
      case 3, 14 -> resources();
      case 4 -> writes > 1 ? start(n, visitor) : read("week", "/insights/weekly");
      case 6 -> writes > 2 ? complete(n, visitor) : read("library", "/interventions?per_page=5");
      case 7 -> writes > 3 ? spark(visitor) : read("SPARK sessions", "/spark/sessions");
      case 9, 15 -> read("who am I", "/auth/me");
      case 10, 18 -> read("inbox", "/notifications");
      case 12 -> writes > 4 ? perception(visitor) : read("SPARK sessions", "/spark/sessions");
      case 17 -> read("library", "/interventions?per_page=5");
      case 19 -> recommendations();
      default -> throw new IllegalStateException();
    };
  }

  private static Errand read(String kind, String path) {
    return new Errand(kind, Call.get(path), 200, body -> Optional.empty());
  }

  private static Errand checkIn() {
    return new Errand("check in", Call.post("/checkins", CHECK_IN), 201, Errands::noFallback);
  }

  private static Errand recommendations() {
    var call = Call.post("/interventions/recommendations", NEED);
    return new Errand("recommendations", call, 200, Errands::noFallback);
  }

  private static Optional<String> noFallback(JsonNode body) {
    String source =
        body.path("recommendation_source").asString(body.path("source").asString("none"));
    return source.equals("model")
        ? Optional.empty()
        : Optional.of("recommendations by " + source + " instead of the model");
  }

  private static Errand resources() {
    return new Errand(
        "crisis resources",
        Call.get("/crisis/resources?country=GB"),
        200,
        body ->
            body.path("country").asString("").equals("GB")
                ? Optional.empty()
                : Optional.of("the static copy of the resources"));
  }

  private Errand start(long n, Visitor visitor) {
    String id = library.get((int) (n % library.size()));
    return new Errand(
        "start intervention",
        Call.post("/interventions/" + id + "/start", "{}"),
        201,
        body -> begun(visitor.interventions(), body));
  }

  private Errand complete(long n, Visitor visitor) {
    String session = visitor.interventions().poll();
    return session == null
        ? start(n, visitor)
        : new Errand(
            "complete intervention",
            Call.post("/interventions/sessions/" + session + "/complete", RATING),
            200,
            body -> Optional.empty());
  }

  private static Errand spark(Visitor visitor) {
    return new Errand(
        "begin SPARK",
        Call.post("/spark/sessions", SITUATION),
        201,
        body -> begun(visitor.sparks(), body));
  }

  private static Errand perception(Visitor visitor) {
    String session = visitor.sparks().poll();
    return session == null
        ? spark(visitor)
        : new Errand(
            "SPARK perception",
            Call.put("/spark/sessions/" + session + "/perception", PERCEPTION),
            200,
            body -> Optional.empty());
  }

  private static Optional<String> begun(Queue<String> begun, JsonNode body) {
    begun.add(body.path("id").asString(""));
    return Optional.empty();
  }
}

package org.evenkeel.acceptance;

import java.util.Map;

/** A person comes and says how they want to be treated. */
final class Arrival {

  static final String ZONE = "Europe/London";

  private final Api api;
  private final Person person;

  Arrival(Api api, Person person) {
    this.api = api;
    this.person = person;
  }

  String register() {
    Answer created = person.register("US", "America/New_York").expect(201);
    person.register("US", "America/New_York").expect(409);
    Answer weak =
        api.post(
                "/auth/register",
                null,
                Map.of(
                    "email", "x-" + person.email(),
                    "password", "elevenchars",
                    "display_name", "Robin"))
            .expect(400);
    if (!weak.text("/errors/0/field").equals("password")) {
      throw new JobFailed("the short password is not named as the field");
    }
    return "welcome, " + created.text("/display_name") + "; taken address 409, short password 400";
  }

  String preferences() {
    person
        .send(
            "PATCH",
            "/users/me",
            Map.of(
                "country",
                MainJob.COUNTRY,
                "timezone",
                ZONE,
                "neurodiversity",
                Map.of("adhd", true)),
            Map.of())
        .expect(200);
    Answer before = person.get("/users/me/preferences").expect(200);
    String etag = before.header("ETag");
    Map<String, Object> change =
        Map.of("time_blindness_support", true, "communication_style", "warm");
    Answer after =
        person.send("PATCH", "/users/me/preferences", change, Map.of("If-Match", etag)).expect(200);
    person.send("PATCH", "/users/me/preferences", change, Map.of("If-Match", etag)).expect(412);
    return "ADHD support on: " + after.text("/time_blindness_support") + "; a stale copy is 412";
  }
}

package org.evenkeel.acceptance.faults;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.evenkeel.acceptance.JobFailed;
import org.evenkeel.acceptance.Person;
import tools.jackson.databind.JsonNode;

/**
 * What members read of their own doing, against a recount: everybody's counts and streak, some
 * members' weeks and ideas.
 */
record Shown(Ledger ledger, Stores stores, Map<UUID, Account> people, Rows expected)
    implements Check {

  private static final String WAITING =
      "SELECT user_id, unnest(days)::text FROM weekly_due WHERE user_id = ANY (?)";

  private static final int AT_ONCE = 4;

  /** Weeks and ideas are looked at for one member in so many. */
  private static final int ONE_IN = 5;

  private static final int WEEK = 7;

  /** When last, in the summary, by the names of the recount. */
  private static final Map<String, String> LAST =
      Map.of(
          "checkins", "last_checkin_at",
          "ideas_captured", "last_idea_captured_at",
          "interventions_completed", "last_intervention_completed_at",
          "spark_sessions", "last_spark_session_at",
          "wave_sessions", "last_wave_session_at",
          "rsd_episodes", "last_rsd_episode_at");

  @Override
  public List<String> differences() {
    Wrongs wrong = new Wrongs();
    Set<UUID> whole = wholly(people.keySet());
    Map<UUID, Set<LocalDate>> waiting = waiting();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      people.forEach(
          (member, account) ->
              threads.execute(
                  () -> {
                    look(member, account, wrong);
                    if (whole.contains(member)) {
                      Set<LocalDate> days = waiting.getOrDefault(member, Set.of());
                      lookWholly(member, account, days, wrong);
                    }
                  }));
    }
    return wrong.lines();
  }

  /** Of whom weeks and ideas are looked at too. */
  static Set<UUID> wholly(Collection<UUID> members) {
    Set<UUID> whole = new HashSet<>();
    int n = 0;
    for (UUID member : new TreeSet<>(members)) {
      if (n++ % ONE_IN == 0) {
        whole.add(member);
      }
    }
    return whole;
  }

  private Map<UUID, Set<LocalDate>> waiting() {
    Map<UUID, Set<LocalDate>> found = new HashMap<>();
    stores.read(
        Stores.ANALYTICS,
        WAITING,
        row ->
            found
                .computeIfAbsent(row.getObject(1, UUID.class), id -> new HashSet<>())
                .add(LocalDate.parse(row.getString(2))));
    return found;
  }

  private void look(UUID member, Account account, Wrongs wrong) {
    comparing(
        wrong,
        () -> {
          summary(member, account.person(), wrong);
          streak(account, moments(member), wrong);
        });
  }

  private void lookWholly(UUID member, Account account, Set<LocalDate> waiting, Wrongs wrong) {
    comparing(
        wrong,
        () -> {
          var active =
              moments(member).stream().map(DaysInARow.Moment::day).collect(Collectors.toSet());
          var weeks = new ShownWeeks(member, account, active, waiting, expected, wrong);
          LocalDate today = LocalDate.now(account.home().zone());
          weeks.look(today);
          weeks.look(today.minusDays(WEEK));
          ideas(member, account.person(), wrong);
        });
  }

  private static void comparing(Wrongs wrong, Runnable look) {
    try {
      look.run();
    } catch (JobFailed | DateTimeException | IllegalArgumentException e) {
      wrong.add("an answer that cannot be compared: " + e.getMessage());
    }
  }

  private void summary(UUID member, Person person, Wrongs wrong) {
    JsonNode shown = person.get("/analytics/summary").expect(200).json();
    Rows.Place place = new Rows.Place(Recount.SUMMARY, member, Recount.ALL);
    LAST.forEach(
        (figure, last) -> {
          wrong.same(
              "a summary's " + figure,
              expected.number(place, figure),
              shown.path(figure).asLong(-1));
          Object at = expected.of(place).getOrDefault("last_" + figure, Instant.EPOCH);
          String told = shown.path(last).asString("");
          if (!at.equals(told.isEmpty() ? Instant.EPOCH : Instant.parse(told))) {
            wrong.add("a summary's " + last + " is another");
          }
        });
  }

  private List<DaysInARow.Moment> moments(UUID member) {
    return expected.of(Recount.ACTIVITY, member).stream()
        .map(expected::of)
        .map(
            row ->
                new DaysInARow.Moment(
                    LocalDate.parse((String) Objects.requireNonNull(row.get("local_date"))),
                    (Instant) Objects.requireNonNull(row.get("occurred_at"))))
        .toList();
  }

  private static void streak(Account account, List<DaysInARow.Moment> moments, Wrongs wrong) {
    JsonNode shown = account.person().get("/insights/achievements").expect(200).json();
    LocalDate today = LocalDate.now(account.home().zone());
    DaysInARow own = DaysInARow.of(moments, today, Instant.now());
    wrong.same("a streak", own.current(), shown.at("/streak/current_days").asLong(-1));
    wrong.same("a longest streak", own.longest(), shown.at("/streak/longest_days").asLong(-1));
    wrong.same("a count of fireflies", own.active(), shown.path("firefly_count").asLong(-1));
  }

  private void ideas(UUID member, Person person, Wrongs wrong) {
    Map<UUID, String> shown = new HashMap<>();
    int pages = 1;
    for (int page = 1; page <= pages; page++) {
      JsonNode answer = person.get("/popcorn/ideas?per_page=100&page=" + page).expect(200).json();
      pages = answer.at("/meta/total_pages").asInt();
      answer
          .path("data")
          .forEach(
              one ->
                  shown.put(
                      UUID.fromString(one.path("id").asString("")),
                      one.path("content").asString("")));
    }
    if (!shown.equals(ledger.ideas(member))) {
      wrong.add("a list of ideas is not what was written");
    }
  }
}

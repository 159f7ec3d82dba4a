package org.evenkeel.ml.bandit.infrastructure;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.bandit.Arm;
import org.evenkeel.bandit.CommunicationStyle;
import org.evenkeel.bandit.Decision;
import org.evenkeel.bandit.Moment;
import org.evenkeel.bandit.Policy;
import org.evenkeel.bandit.Prior;
import org.evenkeel.ml.bandit.application.PersonState;
import org.evenkeel.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes decisions of the log once more: from context, candidates, seed and version alone. */
public final class ReplayingDecisions {
  private static final String LATEST =
      """
      SELECT id, decided_at, user_id, policy_version, seed, context, candidates, slots, nothing
      FROM decision
      WHERE policy_version LIKE :policy AND (decided_at, id) < (:before, :id)
      ORDER BY decided_at DESC, id DESC LIMIT :count
      """;

  /** A decision with its candidates takes some 50 KB. */
  private static final int AT_ONCE = 200;

  private static final UUID HIGHEST = new UUID(-1, -1);

  private record Logged(
      UUID id,
      OffsetDateTime decidedAt,
      UUID userId,
      String policyVersion,
      long seed,
      String context,
      String candidates,
      String slots,
      String nothing) {}

  /**
   * What came of it.
   *
   * @param equal decisions whose slots and odds are the logged ones
   * @param different decisions that came out otherwise, or could not be made
   */
  public record Report(int equal, int different) {}

  private final JdbcClient jdbc;

  /** The log of this database. */
  public ReplayingDecisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Replays the last so many decisions of the present policy. */
  public Report latest(int count) {
    int equal = 0;
    int seen = 0;
    List<Logged> page = page(OffsetDateTime.MAX, HIGHEST, count);
    while (!page.isEmpty()) {
      equal += (int) page.stream().filter(this::isRepeated).count();
      seen += page.size();
      Logged last = page.getLast();
      page = page(last.decidedAt(), last.id(), count - seen);
    }
    return new Report(equal, seen - equal);
  }

  private List<Logged> page(OffsetDateTime before, UUID id, int count) {
    return jdbc.sql(LATEST)
        .param("policy", Policy.VERSION + "/%")
        .param("before", before)
        .param("id", id)
        .param("count", Math.min(count, AT_ONCE))
        .query(
            (row, n) ->
                new Logged(
                    row.getObject("id", UUID.class),
                    row.getObject("decided_at", OffsetDateTime.class),
                    row.getObject("user_id", UUID.class),
                    row.getString("policy_version"),
                    row.getLong("seed"),
                    row.getString("context"),
                    row.getString("candidates"),
                    row.getString("slots"),
                    row.getString("nothing")))
        .list();
  }

  private boolean isRepeated(Logged logged) {
    LoggedArm[] arms = Json.mapper().readValue(logged.candidates(), LoggedArm[].class);
    LoggedSlot[] slots = Json.mapper().readValue(logged.slots(), LoggedSlot[].class);
    LoggedNothing nothing = Json.mapper().readValue(logged.nothing(), LoggedNothing.class);
    return again(logged, arms, nothing)
        .filter(d -> d.slots().stream().map(LoggedSlot::of).toList().equals(List.of(slots)))
        .filter(d -> LoggedNothing.of(d.nothing()).equals(nothing))
        .isPresent();
  }

  private Optional<Decision> again(Logged logged, LoggedArm[] logs, LoggedNothing nothing) {
    String[] version = logged.policyVersion().split("/", -1);
    int observations = Integer.parseInt(version[2].substring("person-".length()));
    Optional<Prior> prior = new PopulationPriors(jdbc).find(version[1]);
    if (prior.isEmpty()) {
      return Optional.empty();
    }
    Optional<PersonState> state =
        new Rebuilding(jdbc).after(logged.userId(), prior.get(), observations);
    Moment moment = Json.mapper().readValue(logged.context(), Moment.class);
    List<Arm> arms = Arrays.stream(logs).map(LoggedArm::arm).toList();
    return state.map(
        person ->
            Policy.decide(
                prior.get(),
                person.posterior(),
                moment,
                arms,
                nothing.propensities().size(),
                CommunicationStyle.WARM,
                logged.seed()));
  }
}

package org.evenkeel.wellness.people;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table person_support. */
@Repository
class JdbcSupports implements SupportsOfPeople {
  private static final String CHANGE =
      """
      INSERT INTO person_support AS p (user_id, time_blindness_support, task_breakdown_auto,
        sensory_load_tracking, dopamine_reward_style, emotion_scaffolding_level, as_of)
      VALUES (:user, :time, :breakdown, :sensory, :rewards, :scaffolding, :asOf)
      ON CONFLICT (user_id) DO UPDATE SET
        time_blindness_support = excluded.time_blindness_support,
        task_breakdown_auto = excluded.task_breakdown_auto,
        sensory_load_tracking = excluded.sensory_load_tracking,
        dopamine_reward_style = excluded.dopamine_reward_style,
        emotion_scaffolding_level = excluded.emotion_scaffolding_level,
        as_of = excluded.as_of
      WHERE p.as_of <= excluded.as_of
      """;

  private final JdbcClient jdbc;

  JdbcSupports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Supports of(UUID userId) {
    return jdbc.sql("SELECT * FROM person_support WHERE user_id = :user")
        .param("user", userId)
        .query(
            (row, n) ->
                new Supports(
                    row.getBoolean("time_blindness_support"),
                    row.getBoolean("task_breakdown_auto"),
                    row.getBoolean("sensory_load_tracking"),
                    RewardStyle.orSubtle(row.getString("dopamine_reward_style")),
                    row.getInt("emotion_scaffolding_level")))
        .optional()
        .orElse(Supports.AT_FIRST);
  }

  @Override
  public void changed(UUID userId, Supports supports, long asOf) {
    jdbc.sql(CHANGE)
        .param("user", userId)
        .param("time", supports.timeBlindness())
        .param("breakdown", supports.breakdownAuto())
        .param("sensory", supports.sensoryTracking())
        .param("rewards", supports.rewards().wireName())
        .param("scaffolding", supports.scaffolding())
        .param("asOf", asOf)
        .update();
  }
}

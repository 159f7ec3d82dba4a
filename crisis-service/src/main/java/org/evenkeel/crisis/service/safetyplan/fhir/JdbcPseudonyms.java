package org.evenkeel.crisis.service.safetyplan.fhir;

import java.util.UUID;
import org.evenkeel.platform.id.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table safety_plan_pseudonym: by which name a member goes in what leaves the product. */
@Repository
class JdbcPseudonyms {

  private final JdbcClient jdbc;
  private final Ids ids;

  JdbcPseudonyms(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /** The same at each export, so that a receiver can put versions together. */
  UUID of(UUID userId) {
    jdbc.sql(
            "INSERT INTO safety_plan_pseudonym (user_id, pseudonym) VALUES (:user, :new) ON"
                + " CONFLICT (user_id) DO NOTHING")
        .param("user", userId)
        .param("new", ids.next())
        .update();
    return jdbc.sql("SELECT pseudonym FROM safety_plan_pseudonym WHERE user_id = :user")
        .param("user", userId)
        .query(UUID.class)
        .single();
  }
}

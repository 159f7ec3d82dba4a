package org.evenkeel.auth.account.infrastructure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.auth.account.TraitsMirror;
import org.evenkeel.auth.identity.Identities;
import org.evenkeel.auth.identity.IdentityProviderAwayException;
import org.evenkeel.auth.identity.Traits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the identity provider's copy of traits to the version of the account row. What changes
 * meanwhile is left to the next round, because only the version that was carried is marked.
 */
@Component
class MirroringTraits implements TraitsMirror {

  private record Versioned(int version, Traits traits) {}

  private static final Logger LOG = LoggerFactory.getLogger(MirroringTraits.class);
  private static final int BATCH = 50;

  private final JdbcClient jdbc;
  private final Identities identities;
  private final TransactionOperations transactions;

  MirroringTraits(
      JdbcClient jdbc, Identities identities, PlatformTransactionManager transactionManager) {
    this.jdbc = jdbc;
    this.identities = identities;
    this.transactions = new TransactionTemplate(transactionManager);
  }

  @Override
  public void mirror(UUID userId) {
    try {
      transactions.executeWithoutResult(transaction -> carry(userId));
    } catch (IdentityProviderAwayException e) {
      LOG.warn("Traits of {} are mirrored later: {}", userId, e.getMessage());
    }
  }

  @Scheduled(
      fixedDelayString = "${evenkeel.account.mend-every}",
      initialDelayString = "${evenkeel.account.mend-every}")
  void mirrorLeftOver() {
    List<UUID> left =
        jdbc.sql(
                "SELECT user_id FROM account WHERE traits_mirrored < traits_version LIMIT " + BATCH)
            .query((row, number) -> row.getObject("user_id", UUID.class))
            .list();
    left.forEach(this::mirror);
  }

  /** One at a time, else an older state could reach the provider after a newer one. */
  private void carry(UUID userId) {
    Optional<Versioned> known = alone(userId) ? unmirrored(userId) : Optional.empty();
    if (known.isEmpty()) {
      return;
    }
    identities.describe(userId, known.get().traits());
    jdbc.sql(
            """
            UPDATE account SET traits_mirrored = :version
            WHERE user_id = :id AND traits_mirrored < :version
            """)
        .param("version", known.get().version())
        .param("id", userId)
        .update();
  }

  private boolean alone(UUID userId) {
    return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended(:id, 0))")
        .param("id", "traits|" + userId)
        .query(Boolean.class)
        .single();
  }

  private Optional<Versioned> unmirrored(UUID userId) {
    return jdbc.sql(
            """
            SELECT traits_version, tier, country, zone, locale, email_verified_at IS NOT NULL AS verified
            FROM account WHERE user_id = :id AND traits_mirrored < traits_version
            """)
        .param("id", userId)
        .query(
            (row, number) ->
                new Versioned(
                    row.getInt("traits_version"),
                    new Traits(
                        row.getString("tier"),
                        row.getString("country"),
                        row.getString("zone"),
                        row.getString("locale"),
                        row.getBoolean("verified"))))
        .optional();
  }
}

package org.evenkeel.auth.account.infrastructure;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.auth.account.AcceptedTexts;
import org.evenkeel.auth.account.Account;
import org.evenkeel.auth.account.Accounts;
import org.evenkeel.auth.account.EmailAddress;
import org.evenkeel.auth.account.EmailIndex;
import org.evenkeel.auth.account.Profile;
import org.evenkeel.platform.time.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccounts implements Accounts {

  private final JdbcClient jdbc;
  private final EmailIndex index;
  private final SealedAccounts sealed;
  private final Clock clock;

  JdbcAccounts(JdbcClient jdbc, EmailIndex index, SealedAccounts sealed, Clock clock) {
    this.jdbc = jdbc;
    this.index = index;
    this.sealed = sealed;
    this.clock = clock;
  }

  @Override
  public Optional<UUID> idOf(EmailAddress email) {
    return jdbc.sql("SELECT user_id FROM account WHERE email_index = :index")
        .param("index", index.of(email))
        .query(UUID.class)
        .optional();
  }

  @Override
  public Optional<Account> find(UUID userId) {
    return jdbc.sql("SELECT * FROM account WHERE user_id = :id")
        .param("id", userId)
        .query(sealed::read)
        .optional();
  }

  @Override
  public Optional<Account> lock(UUID userId) {
    return jdbc.sql("SELECT * FROM account WHERE user_id = :id FOR UPDATE")
        .param("id", userId)
        .query(sealed::read)
        .optional();
  }

  @Override
  public boolean open(Account account, AcceptedTexts texts) {
    Profile profile = account.profile();
    return jdbc.sql(
                """
                INSERT INTO account (user_id, email_index, email_sealed, profile_sealed, role, tier,
                  country, zone, locale, email_verified_at, privacy_policy_version,
                  disclaimer_version, traits_mirrored, created_at)
                VALUES (:id, :index, :email, :profile, :role, :tier,
                  :country, :zone, :locale, :verified, :privacy, :disclaimer, 1, :created)
                ON CONFLICT (user_id) DO NOTHING
                """)
            .param("id", account.userId())
            .param("index", index.of(account.email()))
            .param("email", sealed.email(account.userId(), account.email()))
            .param("profile", sealed.profile(account.userId(), profile))
            .param("role", account.role())
            .param("tier", account.tier())
            .param("country", profile.country())
            .param("zone", profile.zone())
            .param("locale", profile.locale())
            .param("verified", account.emailVerified() ? Timestamp.from(account.createdAt()) : null)
            .param("privacy", texts.privacyPolicyVersion())
            .param("disclaimer", texts.disclaimerVersion())
            .param("created", Timestamp.from(Moments.now(clock)))
            .update()
        == 1;
  }

  @Override
  public void change(UUID userId, Profile profile) {
    jdbc.sql(
            """
            UPDATE account SET profile_sealed = :profile, country = :country, zone = :zone,
              locale = :locale, traits_version = traits_version + 1
            WHERE user_id = :id
            """)
        .param("profile", sealed.profile(userId, profile))
        .param("country", profile.country())
        .param("zone", profile.zone())
        .param("locale", profile.locale())
        .param("id", userId)
        .update();
  }

  @Override
  public void verify(UUID userId, Instant at) {
    jdbc.sql(
            """
            UPDATE account SET email_verified_at = :at, traits_version = traits_version + 1
            WHERE user_id = :id AND email_verified_at IS NULL
            """)
        .param("at", Timestamp.from(at))
        .param("id", userId)
        .update();
  }

  @Override
  public boolean signedIn(UUID userId, Instant at) {
    return jdbc.sql("UPDATE account SET last_login_at = :at WHERE user_id = :id")
            .param("at", Timestamp.from(at))
            .param("id", userId)
            .update()
        == 1;
  }
}

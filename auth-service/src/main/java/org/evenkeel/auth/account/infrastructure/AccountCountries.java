package org.evenkeel.auth.account.infrastructure;

import java.util.Optional;
import java.util.UUID;
import org.evenkeel.platform.crisis.PersonCountry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose crisis lines to show: the country of the account, sooner than any token knows it. */
@Component
class AccountCountries implements PersonCountry {

  private final JdbcClient jdbc;

  AccountCountries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<String> of(UUID userId) {
    return jdbc.sql("SELECT country FROM account WHERE user_id = :id AND country IS NOT NULL")
        .param("id", userId)
        .query(String.class)
        .optional();
  }
}

package org.evenkeel.auth.datakey.infrastructure;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.evenkeel.auth.datakey.MigrateDatabases;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The pool of the data keys' database. It is no {@code DataSource} bean, so that nothing but this
 * package gets to the keys and nothing takes it for the service's own database.
 */
final class KeyDatabase implements AutoCloseable {

  private static final long CONNECT_MILLIS = 2_000;

  private final HikariDataSource pool;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  KeyDatabase(DataKeySettings settings) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("data-keys");
    config.setJdbcUrl(settings.url());
    config.setUsername(settings.name() + "_app");
    config.setPassword(settings.password());
    config.setMaximumPoolSize(settings.poolSize());
    config.setMinimumIdle(0);
    config.setConnectionTimeout(CONNECT_MILLIS);
    config.setInitializationFailTimeout(-1);
    this.pool = new HikariDataSource(config);
    this.jdbc = JdbcClient.create(pool);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
  }

  JdbcClient jdbc() {
    return jdbc;
  }

  /** Transactions of this database, which are none of the service's own. */
  TransactionTemplate transaction() {
    return transaction;
  }

  /** Refuses to go on when the schema is not the one this jar was built for. */
  void validate() {
    Flyway.configure()
        .dataSource(pool)
        .locations(MigrateDatabases.LOCATION)
        .placeholders(Map.of("app_role", "unused"))
        .load()
        .validate();
  }

  @Override
  public void close() {
    pool.close();
  }
}

package org.evenkeel.platform.messaging.deadletter;

import java.io.PrintStream;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.evenkeel.platform.launch.Command;
import org.evenkeel.platform.messaging.BrokerSettings;
import org.evenkeel.platform.messaging.parking.ParkedRecords;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * {@code dead-letters}: what this service's groups gave up, and what the broker refused of its
 * facts. Status 0 when done, 1 when it could not be, 2 when the request is none.
 */
public final class DeadLettersCommand implements Command {

  private static final int FAILED = 1;
  private static final int NO_REQUEST = 2;

  private final PrintStream out;
  private final PrintStream err;

  /** Talks to the terminal. */
  public DeadLettersCommand() {
    this(System.out, System.err);
  }

  DeadLettersCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public String name() {
    return "dead-letters";
  }

  @Override
  public int run(ConfigurableEnvironment env, List<String> args) {
    Request request;
    try {
      request = Request.of(args);
    } catch (IllegalArgumentException e) {
      err.print(e.getMessage());
      return NO_REQUEST;
    }
    BrokerSettings broker =
        new BrokerSettings(
            env.getRequiredProperty("evenkeel.kafka"),
            env.getProperty("evenkeel.topic-prefix", ""));
    JdbcClient jdbc = database(env);
    try (LetterTopics topics = new LetterTopics(broker)) {
      new Answering(
              env.getRequiredProperty("spring.application.name"),
              topics,
              new ParkedRecords(jdbc),
              new RejectedFacts(jdbc),
              out)
          .answer(request);
      return 0;
    } catch (RefusedException e) {
      err.println(e.getMessage());
    } catch (KafkaException e) {
      err.println("The broker does not do it: " + e.getClass().getSimpleName());
    } catch (DataAccessException e) {
      err.println("The database does not do it: " + e.getClass().getSimpleName());
    }
    return FAILED;
  }

  private static JdbcClient database(Environment env) {
    return JdbcClient.create(
        new DriverManagerDataSource(
            env.getRequiredProperty("spring.datasource.url"),
            env.getRequiredProperty("spring.datasource.username"),
            env.getRequiredProperty("spring.datasource.password")));
  }
}

package org.evenkeel.session.rebuild;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.platform.crypto.DataKeys;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.platform.launch.Command;
import org.evenkeel.session.store.ReadModel;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/**
 * {@code rebuild}: makes every read model anew from the events and says how the rows compare.
 * Status 0: they were equal; 1: they differed and are mended; 2: nothing was done.
 */
public final class RebuildSessions implements Command {

  private static final int EQUAL = 0;
  private static final int DIFFERENT = 1;
  private static final int REFUSED = 2;

  /** Settings of a process that only rebuilds; as arguments they come before all others. */
  private static final List<String> QUIET =
      List.of(
          "--logging.level.root=WARN",
          "--evenkeel.messaging.enabled=false",
          "--spring.flyway.enabled=false");

  private final PrintStream out;
  private final Class<?>[] application;

  /**
   * The command.
   *
   * @param out where its report goes
   * @param application the service, whose read models are rebuilt
   */
  public RebuildSessions(PrintStream out, Class<?>... application) {
    this.out = out;
    this.application = application.clone();
  }

  @Override
  public String name() {
    return "rebuild";
  }

  /** Beans are made when they are needed, so that nothing serves, listens or sends meanwhile. */
  @Override
  public int run(ConfigurableEnvironment env, List<String> args) {
    try (ConfigurableApplicationContext context =
            new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(Stream.concat(QUIET.stream(), args.stream()).toArray(String[]::new));
        Connection connection = connection(context.getEnvironment())) {
      return told(
          new Rebuilding(
                  connection, twins(context), new ErasedStreams(context.getBean(DataKeys.class)))
              .rebuild());
    } catch (SQLException e) {
      return refused("The rebuild ended early: the database failed with " + e.getSQLState() + ".");
    } catch (RuntimeException e) {
      // Whatever it was: the one transaction that changes live rows has not committed.
      return refused("The rebuild ended early: " + e.getClass().getSimpleName() + ".");
    }
  }

  private static Connection connection(Environment env) throws SQLException {
    return DriverManager.getConnection(
        env.getRequiredProperty("evenkeel.database.url")
            + "&ApplicationName=session-rebuild&reWriteBatchedInserts=true",
        env.getRequiredProperty("spring.datasource.username"),
        env.getRequiredProperty("spring.datasource.password"));
  }

  private static List<Twin<?>> twins(ConfigurableApplicationContext context) {
    TextCipher cipher = context.getBean(TextCipher.class);
    return context
        .getBeanProvider(ReadModel.class)
        .orderedStream()
        .<Twin<?>>map(model -> Twin.of((ReadModel<?>) model, cipher))
        .toList();
  }

  private int told(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done done -> told(done);
      case Outcome.Busy busy -> refused("Another rebuild is at work.");
    };
  }

  private int told(Outcome.Done done) {
    done.tables().forEach(table -> out.println(table.line()));
    out.println(done.equal() ? "equal" : "different, and mended");
    return done.equal() ? EQUAL : DIFFERENT;
  }

  private int refused(String reason) {
    out.println(reason + " Nothing was done.");
    return REFUSED;
  }
}

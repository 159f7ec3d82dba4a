package org.evenkeel.analytics.rebuild;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.evenkeel.analytics.counting.RecountingRows;
import org.evenkeel.platform.launch.Command;
import org.evenkeel.platform.messaging.inbox.FactReplays;
import org.evenkeel.platform.messaging.inbox.ReplayException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code rebuild}: makes every projection anew from the topics' logs and says how the rows compare.
 * Status 0: they were equal; 1: they differed and are mended, or what is not is said; 2: nothing
 * was done.
 */
public final class RebuildProjections implements Command {

  private static final int EQUAL = 0;
  private static final int DIFFERENT = 1;
  private static final int REFUSED = 2;

  /** Settings of a process that only rebuilds; as arguments they come before all others. */
  private static final List<String> QUIET =
      List.of(
          "--logging.level.root=WARN",
          // Its warnings are about what comes late for partitions that were only asked about.
          "--logging.level.org.apache.kafka=ERROR",
          "--evenkeel.messaging.enabled=false",
          "--spring.flyway.enabled=false");

  private final PrintStream out;
  private final Class<?>[] application;

  /**
   * The command.
   *
   * @param out where its report goes
   * @param application the service, whose beans do the work
   */
  public RebuildProjections(PrintStream out, Class<?>... application) {
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
            .initializers(
                started ->
                    ((GenericApplicationContext) started)
                        .registerBean(
                            "dataSource",
                            DataSource.class,
                            () -> connection(started.getEnvironment())))
            .run(Stream.concat(QUIET.stream(), args.stream()).toArray(String[]::new))) {
      return told(rebuilding(context).rebuild());
    } catch (ReplayException e) {
      return refused("The rebuild ended early: " + e.getMessage() + ".");
    } catch (RuntimeException e) {
      // Whatever it was: all changes are one transaction, which has not committed.
      return refused("The rebuild ended early: " + e.getClass().getSimpleName() + ".");
    }
  }

  /** One connection, whose unqualified table names mean the twins. */
  private static DataSource connection(Environment env) {
    return new SingleConnectionDataSource(
        env.getRequiredProperty("evenkeel.database.url")
            + "&ApplicationName=analytics-rebuild&currentSchema=rebuild,public",
        env.getRequiredProperty("spring.datasource.username"),
        env.getRequiredProperty("spring.datasource.password"),
        true);
  }

  private static Rebuilding rebuilding(ConfigurableApplicationContext context) {
    return new Rebuilding(
        new ProjectionTables(context.getBean(JdbcClient.class)),
        context.getBean(FactReplays.class),
        RebuiltFacts.of(context),
        context.getBean(KnownLogs.class),
        context.getBean(RecountingRows.class),
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class)));
  }

  private int told(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done done -> told(done);
      case Outcome.Busy busy -> refused("Another rebuild is at work.");
      case Outcome.Lost(List<String> topics) ->
          refused(
              "Topics were made anew since they were first read: what was before is gone"
                  + (topics.isEmpty() ? "." : " (" + String.join(", ", topics) + ")."));
      case Outcome.Hollow hollow ->
          refused("Nothing is in this service's own log of the achievements and pauses it holds.");
      case Outcome.Unheard(String group) ->
          refused("The group " + group + " has no offsets; the service has to run first.");
      case Outcome.Unsent unsent ->
          refused("Facts of this service wait to be sent; it has to run for that.");
    };
  }

  private int told(Outcome.Done done) {
    done.tables().forEach(table -> out.println(table.line()));
    out.printf(
        "facts: %d handled, %d duplicates, %d of erased users, %d put aside%n",
        done.handled(), done.duplicates(), done.erased(), done.aside().size());
    done.aside().forEach(place -> out.println("put aside: " + place));
    out.println(
        done.equal()
            ? "equal"
            : done.mended() ? "different, and mended" : "different, and not all mended");
    return done.equal() ? EQUAL : DIFFERENT;
  }

  private int refused(String reason) {
    out.println(reason + " Nothing was done.");
    return REFUSED;
  }
}

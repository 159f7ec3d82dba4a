package org.evenkeel.ml.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.evenkeel.platform.json.Json;
import org.evenkeel.platform.launch.Command;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * {@code policy-report}: makes and stores the reports of a period and prints them. Status 0 when
 * done, also when a report refuses to judge; 1 when it could not be; 2 when the request is none.
 */
public final class PolicyReportCommand implements Command {
  private static final int FAILED = 1;
  private static final int NO_REQUEST = 2;
  private static final Set<String> OPTIONS = Set.of("--from", "--to", "--policy-version", "--json");
  private static final String USAGE =
      "usage: policy-report [--from DAY] [--to DAY] [--policy-version VERSION] [--json FILE]";

  /** As arguments they come before all other settings. */
  private static final List<String> QUIET =
      List.of(
          "--logging.level.root=WARN",
          "--evenkeel.messaging.enabled=false",
          "--spring.flyway.enabled=false");

  private final PrintStream out;
  private final PrintStream err;

  /** Talks to the terminal. */
  public PolicyReportCommand() {
    this(System.out, System.err);
  }

  PolicyReportCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** What the reports need and nothing that serves, listens or loads a model. */
  @EnableAutoConfiguration
  @EnableConfigurationProperties(ReportSettings.class)
  @Import({DecisionLog.class, StoredReports.class, MakingReports.class})
  static final class ReportsOnly {}

  @Override
  public String name() {
    return "policy-report";
  }

  @Override
  public int run(ConfigurableEnvironment env, List<String> args) {
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(ReportsOnly.class)
            .web(WebApplicationType.NONE)
            .lazyInitialization(true)
            .run(
                Stream.concat(QUIET.stream(), args.stream().filter(word -> word.contains("=")))
                    .toArray(String[]::new))) {
      return report(context, words(args.stream().filter(word -> !word.contains("=")).toList()));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      err.println(e.getMessage() + "\n" + USAGE);
      return NO_REQUEST;
    } catch (DataAccessException | TransactionException e) {
      err.println("The database does not do it: " + e.getClass().getSimpleName());
    } catch (IOException e) {
      err.println("The file cannot be written: " + e.getMessage());
    }
    return FAILED;
  }

  private int report(ConfigurableApplicationContext context, Map<String, String> words)
      throws IOException {
    LocalDate today = LocalDate.now(context.getBean(Clock.class).withZone(ZoneOffset.UTC));
    LocalDate to = words.containsKey("--to") ? LocalDate.parse(words.get("--to")) : today;
    Period period =
        words.containsKey("--from")
            ? new Period(LocalDate.parse(words.get("--from")), to)
            : Period.until(to, context.getBean(ReportSettings.class).days());
    List<PolicyReport> reports =
        context.getBean(MakingReports.class).make(period, words.get("--policy-version"));
    if (reports.isEmpty()) {
      out.printf("No decisions from %s to %s.%n", period.from(), period.to());
    }
    reports.forEach(report -> out.print(ReportTable.of(report)));
    if (words.containsKey("--json")) {
      Files.writeString(Path.of(words.get("--json")), Json.mapper().writeValueAsString(reports));
    }
    return 0;
  }

  private static Map<String, String> words(List<String> args) {
    Map<String, String> words = new HashMap<>();
    for (int i = 0; i < args.size(); i += 2) {
      if (!OPTIONS.contains(args.get(i)) || i + 1 == args.size()) {
        throw new IllegalArgumentException("Options take a value each: " + OPTIONS);
      }
      words.put(args.get(i), args.get(i + 1));
    }
    return words;
  }
}

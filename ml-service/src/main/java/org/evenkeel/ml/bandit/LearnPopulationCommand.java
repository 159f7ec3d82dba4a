package org.evenkeel.ml.bandit;

import java.io.PrintStream;
import java.util.List;
import org.evenkeel.bandit.Prior;
import org.evenkeel.ml.bandit.infrastructure.PopulationPriors;
import org.evenkeel.ml.bandit.infrastructure.ReplayingDecisions;
import org.evenkeel.platform.launch.Command;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * {@code learn-population}: learns a population prior from the log and stores it; {@code
 * --activate} also lets decisions start from it; {@code --use VERSION} switches to a stored one or
 * back; {@code --list} only lists; {@code --replay COUNT} makes the latest decisions once more and
 * compares. Status 0: done; 1: refused or different; 2: no such request.
 */
public final class LearnPopulationCommand implements Command {
  private static final String USAGE =
      "usage: learn-population [--activate | --use VERSION | --list | --replay COUNT]";
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int NO_REQUEST = 2;

  private final PrintStream out;

  /** The command, reporting here. */
  public LearnPopulationCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public String name() {
    return "learn-population";
  }

  @Override
  public int run(ConfigurableEnvironment env, List<String> args) {
    try {
      return run(database(env), args);
    } catch (DataAccessException e) {
      out.println("The database does not do it: " + e.getClass().getSimpleName());
      return FAILED;
    }
  }

  int run(JdbcClient jdbc, List<String> args) {
    PopulationPriors priors = new PopulationPriors(jdbc);
    String option = args.isEmpty() ? "" : args.getFirst();
    return switch (args.size() + option) {
      case "0" -> learn(priors, false);
      case "1--activate" -> learn(priors, true);
      case "1--list" -> list(priors);
      case "2--use" -> use(priors, args.get(1));
      case "2--replay" -> replay(jdbc, args.get(1));
      default -> usage();
    };
  }

  private int learn(PopulationPriors priors, boolean activate) {
    String version = priors.learn();
    if (activate) {
      priors.use(version);
    }
    return list(priors);
  }

  private int use(PopulationPriors priors, String version) {
    if (priors.find(version).isEmpty()) {
      out.println("There is no usable population " + version + ".");
      list(priors);
      return FAILED;
    }
    priors.use(version);
    return list(priors);
  }

  private int list(PopulationPriors priors) {
    List<PopulationPriors.Line> lines = priors.all();
    out.printf(
        "%-16s as the code has it%s%n",
        Prior.stated().version(), mark(lines.stream().noneMatch(PopulationPriors.Line::active)));
    for (PopulationPriors.Line line : lines) {
      out.printf(
          "%-16s %s, of %d people and %d observations%s%n",
          line.version(), line.learntAt(), line.people(), line.observations(), mark(line.active()));
    }
    return DONE;
  }

  private int replay(JdbcClient jdbc, String count) {
    if (!count.matches("[1-9]\\d{0,6}")) {
      return usage();
    }
    ReplayingDecisions.Report report = new ReplayingDecisions(jdbc).latest(Integer.parseInt(count));
    out.printf("%d decisions repeated, %d different%n", report.equal(), report.different());
    return report.different() == 0 ? DONE : FAILED;
  }

  private static String mark(boolean active) {
    return active ? "  <- active" : "";
  }

  private int usage() {
    out.println(USAGE);
    return NO_REQUEST;
  }

  private static JdbcClient database(Environment env) {
    return JdbcClient.create(
        new DriverManagerDataSource(
            env.getRequiredProperty("spring.datasource.url"),
            env.getRequiredProperty("spring.datasource.username"),
            env.getRequiredProperty("spring.datasource.password")));
  }
}

package org.evenkeel.auth.datakey;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.platform.launch.Command;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * {@code rotate-keys}: a new key-encryption key while the service runs; {@code rotate-keys --retire
 * N} removes an old one, with {@code --stolen} also while backups need it. Status 0 when done, 1
 * when it must be run again, 2 when the arguments are wrong.
 */
public final class RotateKeys implements Command {

  private static final int AGAIN = 1;
  private static final int WRONG = 2;

  private static final String STOLEN = "--stolen";
  private static final String GRAMMAR = "|--retire [0-9]{1,9}( " + STOLEN + ")?";

  /** As arguments they come before all other settings. */
  private static final List<String> QUIET =
      List.of("--logging.level.root=WARN", "--evenkeel.messaging.enabled=false");

  private final Class<?> application;

  /**
   * The command.
   *
   * @param application the service, whose beans do the work
   */
  public RotateKeys(Class<?> application) {
    this.application = application;
  }

  @Override
  public String name() {
    return "rotate-keys";
  }

  /** Beans are made when they are needed, so that nothing serves, listens or sends meanwhile. */
  @Override
  public int run(ConfigurableEnvironment env, List<String> args) {
    List<String> words = args.stream().filter(word -> !word.contains("=")).toList();
    boolean whole = words.stream().allMatch(word -> word.matches("\\S+"));
    if (!whole || !String.join(" ", words).matches(GRAMMAR)) {
      System.err.println("usage: rotate-keys [--retire VERSION [--stolen]]");
      return WRONG;
    }
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(application)
            .web(WebApplicationType.NONE)
            .lazyInitialization(true)
            .run(
                Stream.concat(QUIET.stream(), args.stream().filter(word -> word.contains("=")))
                    .toArray(String[]::new))) {
      KeyRotation rotation = context.getBean(KeyRotation.class);
      return words.isEmpty()
          ? rotated(rotation, System.out)
          : retired(rotation, Integer.parseInt(words.get(1)), words.contains(STOLEN), System.out);
    } catch (IllegalStateException e) {
      // A key file that cannot be made or read; its name is in the message.
      System.err.println(e.getMessage());
      return AGAIN;
    }
  }

  static int rotated(KeyRotation rotation, PrintStream out) {
    return switch (rotation.rotate()) {
      case KeyRotation.Rotated.Done(int version, long keys) -> {
        out.println("kek-" + version + " wraps every data key; " + keys + " were wrapped anew");
        for (KeyRotation.Old old : rotation.old()) {
          out.println(
              "kek-"
                  + old.version()
                  + " opens backups only and can be retired from "
                  + dayAfter(old.retirable()));
        }
        yield 0;
      }
      case KeyRotation.Rotated.NotHeld(int version, int replicas) -> {
        out.println(
            replicas
                + " replicas do not hold kek-"
                + version
                + " yet, so nothing uses it; give them the file and run this again");
        yield AGAIN;
      }
    };
  }

  static int retired(KeyRotation rotation, int version, boolean stolen, PrintStream out) {
    return switch (rotation.retire(version, stolen)) {
      case KeyRotation.Retired.Gone() -> {
        out.println("kek-" + version + " is gone");
        yield 0;
      }
      case KeyRotation.Retired.InUse(long keys) -> {
        out.println("kek-" + version + " stays: it is in use, by " + keys + " data keys now");
        yield AGAIN;
      }
      case KeyRotation.Retired.Unfinished() -> {
        out.println(
            "kek-" + version + " stays: a rotation did not come to its end; run rotate-keys first");
        yield AGAIN;
      }
      case KeyRotation.Retired.TooEarly(Instant from) -> {
        out.println(
            "kek-"
                + version
                + " stays: backups that are kept need it; it can be retired from "
                + dayAfter(from));
        yield AGAIN;
      }
      case KeyRotation.Retired.Unknown() -> {
        out.println("There is no kek-" + version);
        yield AGAIN;
      }
    };
  }

  /** The first whole day, in UTC. */
  private static LocalDate dayAfter(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
  }
}

package org.evenkeel.stack.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evenkeel.stack.process.StackException;

/** With how many replicas of each service an installation runs. */
public final class Replicas {

  /** The database has room for so many: {@link ServiceEnvironment#poolSize}. */
  static final int MOST = 3;

  private final Path file;
  private final PidFiles pidFiles;

  public Replicas(Settings settings) {
    this.file = settings.home().run().resolve("replicas");
    this.pidFiles = new PidFiles(settings.home());
  }

  /** The number of the last start that nobody stopped; 1 when there is none. */
  public int number() {
    try {
      return Integer.parseInt(Files.readString(file).strip());
    } catch (IOException | NumberFormatException e) {
      return 1;
    }
  }

  /**
   * The number to start with. Beside running services it is theirs: ports, pid files and the front
   * are laid out for it.
   *
   * @param wanted what was asked for; 0 when nothing was
   */
  public int choose(int wanted) {
    if (wanted > MOST) {
      throw new StackException("A service has " + MOST + " replicas at most.");
    }
    int running = number();
    if (!anyRuns(running)) {
      return wanted == 0 ? 1 : wanted;
    }
    if (wanted != 0 && wanted != running) {
      throw new StackException(
          "The suite runs with --replicas "
              + running
              + "; stop it with ./evenkeel down before it starts with "
              + wanted
              + ".");
    }
    return running;
  }

  /** The suite is about to start with so many. */
  public void remember(int replicas) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, replicas + "\n");
  }

  /** The suite has been stopped. */
  void forget() throws IOException {
    Files.deleteIfExists(file);
  }

  private boolean anyRuns(int replicas) {
    return Part.all(replicas).stream()
        .filter(part -> part.replica().isPresent() || part.name().equals(Part.FRONT))
        .anyMatch(part -> pidFiles.running(part.name()).isPresent());
  }
}

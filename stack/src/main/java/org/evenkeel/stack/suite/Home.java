package org.evenkeel.stack.suite;

import java.nio.file.Path;
import java.util.List;

/**
 * What one installation keeps on the disk.
 *
 * @param folder the root of it
 */
public record Home(Path folder) {

  public Path data() {
    return folder.resolve("data");
  }

  public Path data(String part) {
    return data().resolve(part);
  }

  public Path logs() {
    return folder.resolve("logs");
  }

  public Path log(String part) {
    return logs().resolve(part + ".log");
  }

  public Path run() {
    return folder.resolve("run");
  }

  public Path secrets() {
    return folder.resolve("secrets");
  }

  public Path mailbox() {
    return folder.resolve("mailbox");
  }

  public Path keycloak() {
    return folder.resolve("keycloak");
  }

  /** What a reset deletes. */
  public List<Path> personal() {
    return List.of(data(), logs(), run(), secrets(), mailbox(), keycloak());
  }
}

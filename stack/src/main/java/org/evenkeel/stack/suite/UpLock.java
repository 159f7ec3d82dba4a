package org.evenkeel.stack.suite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Held by whoever starts processes of an installation.
 *
 * @param file the open lock file
 * @param lock none when somebody else holds it
 */
public record UpLock(FileChannel file, @Nullable FileLock lock) implements AutoCloseable {

  /** Takes it, if it is free. */
  public static UpLock take(Home home) throws IOException {
    Path run = Files.createDirectories(home.run());
    var file =
        FileChannel.open(
            run.resolve("up.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    return new UpLock(file, file.tryLock());
  }

  public boolean held() {
    return lock != null;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}

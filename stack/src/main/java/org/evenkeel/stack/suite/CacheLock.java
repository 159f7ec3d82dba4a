package org.evenkeel.stack.suite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps two suites of one repository from making the same cache at the same time. */
final class CacheLock implements AutoCloseable {

  private final FileChannel channel;
  private final FileLock lock;

  private CacheLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /** Waits until nobody else works on this service's cache. */
  static CacheLock take(Settings settings, Service service) throws IOException {
    Path folder = Files.createDirectories(settings.caches());
    var channel =
        FileChannel.open(
            folder.resolve(service.id() + ".lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    return new CacheLock(channel, channel.lock());
  }

  boolean held() {
    return lock.isValid();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

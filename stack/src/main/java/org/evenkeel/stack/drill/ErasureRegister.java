package org.evenkeel.stack.drill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who was erased: a line each, instant and user id, in a place that is never restored. A line is on
 * the disk before anything of the person is destroyed, so that a restore at any point finds it.
 *
 * @param file that is only ever added to
 */
record ErasureRegister(Path file) {

  void add(UUID user) throws IOException {
    try (var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      channel.write(ByteBuffer.wrap((Instant.now() + " " + user + "\n").getBytes(UTF_8)));
      channel.force(true);
    }
  }

  Set<UUID> users() throws IOException {
    if (!Files.exists(file)) {
      return Set.of();
    }
    try (var lines = Files.lines(file)) {
      return lines
          .map(line -> UUID.fromString(line.substring(line.indexOf(' ') + 1)))
          .collect(Collectors.toUnmodifiableSet());
    }
  }
}

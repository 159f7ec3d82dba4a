package org.evenkeel.stack.mail;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The messages, one file each; the name orders them by arrival. */
final class Mailbox {

  private static final String SUFFIX = ".json";

  private final Path folder;
  private final AtomicLong lastName = new AtomicLong();

  Mailbox(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /** Keeps a message; when this returns it is on the disk. */
  void keep(String to, Content content) throws IOException {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    var message =
        new Message(
            content.id(), to, content.subject(), content.text(), content.html(), now.toString());
    String name = String.format(Locale.ROOT, "%020d", nextName(now));
    Path draft = folder.resolve(name + ".new");
    Files.write(draft, JsonMapper.shared().writeValueAsBytes(message));
    try (var file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      file.force(true);
    }
    Files.move(draft, folder.resolve(name + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Messages to this address, or all when it is null; newest first. */
  List<Message> messages(@Nullable String to) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(SUFFIX))
          .sorted(Comparator.reverseOrder())
          .flatMap(Mailbox::read)
          .filter(message -> to == null || message.to().equalsIgnoreCase(to))
          .toList();
    }
  }

  private static Stream<Message> read(Path file) {
    try {
      return Stream.of(JsonMapper.shared().readValue(Files.readAllBytes(file), Message.class));
    } catch (NoSuchFileException e) {
      return Stream.empty();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private long nextName(Instant now) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, now);
    return lastName.updateAndGet(last -> Math.max(last + 1, micros));
  }
}

package org.evenkeel.platform.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;

/** Key files: 32 random bytes each, as base64 text, in one folder that only the process reads. */
public final class KeyFiles {

  private static final int BYTES = 32;
  private static final Set<OpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path folder;

  public KeyFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * The bytes of {@code <name>.key}.
   *
   * @throws IllegalStateException when the file is missing or is not a key
   */
  public byte[] read(String name) {
    try {
      byte[] key = Base64.getDecoder().decode(Files.readString(file(name)).strip());
      if (key.length != BYTES) {
        throw new IllegalStateException("key file " + name + ".key does not hold 32 bytes");
      }
      return key;
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException("key file " + name + ".key cannot be read", e);
    }
  }

  /** Whether there is a {@code <name>.key}. */
  public boolean exists(String name) {
    return Files.exists(file(name));
  }

  /**
   * Makes {@code <name>.key} with random bytes, readable by its owner only. It is on the disk when
   * this returns, and no process ever sees half of it.
   *
   * @throws IllegalStateException when the folder takes no file, or has this one
   */
  public void make(String name) {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    Path draft = folder.resolve(name + ".key." + UUID.randomUUID());
    try {
      try (FileChannel channel = FileChannel.open(draft, NEW, OWNER_ONLY)) {
        ByteBuffer text =
            ByteBuffer.wrap((Base64.getEncoder().encodeToString(key) + "\n").getBytes(US_ASCII));
        while (text.hasRemaining()) {
          channel.write(text);
        }
        channel.force(true);
      }
      // Unlike a move, a link never takes the place of a key that is there.
      Files.createLink(file(name), draft);
      try (FileChannel directory = FileChannel.open(folder)) {
        directory.force(true);
      }
    } catch (IOException e) {
      throw new IllegalStateException("key file " + name + ".key cannot be made", e);
    } finally {
      delete(draft);
    }
  }

  /** Removes {@code <name>.key}; what only it opens is unreadable from then on. */
  public void remove(String name) {
    delete(file(name));
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new IllegalStateException("key file " + file.getFileName() + " cannot be removed", e);
    }
  }

  private Path file(String name) {
    return folder.resolve(name + ".key");
  }
}

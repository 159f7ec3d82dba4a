package org.evenkeel.platform.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Key files: 32 random bytes each, as base64 text, in one folder that only the process reads. */
public final class KeyFiles {

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
    Path file = folder.resolve(name + ".key");
    try {
      byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
      if (key.length != 32) {
        throw new IllegalStateException("key file " + name + ".key does not hold 32 bytes");
      }
      return key;
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException("key file " + name + ".key cannot be read", e);
    }
  }
}

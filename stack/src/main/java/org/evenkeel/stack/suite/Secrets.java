package org.evenkeel.stack.suite;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;

/** Keys and passwords of one installation: made once, readable by their owner only. */
public final class Secrets {

  private static final String FIRST_KEK = "kek-1.key";
  private static final List<String> KEYS =
      List.of(
          FIRST_KEK,
          "index.key",
          "staff-contact.key",
          "emergency-contact.key",
          "unsubscribe.key",
          "idempotency.key",
          "subscription.key",
          "subscription-index.key");

  private static final int KEY_BYTES = 32;
  private static final int PASSWORD_BYTES = 18;

  private final Path folder;
  private final Properties passwords;

  private Secrets(Path folder, Properties passwords) {
    this.folder = folder;
    this.passwords = passwords;
  }

  /** Opens the folder and makes the keys that are missing. */
  public static Secrets open(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      for (String key : KEYS) {
        if (!Files.exists(folder.resolve(key)) && !(key.equals(FIRST_KEK) && hasKek(folder))) {
          write(folder.resolve(key), Base64.getEncoder().encodeToString(random(KEY_BYTES)) + "\n");
        }
      }
      var passwords = new Properties();
      Path file = passwordFile(folder);
      if (Files.exists(file)) {
        passwords.load(new StringReader(Files.readString(file)));
      }
      return new Secrets(folder, passwords);
    } catch (IOException e) {
      throw new UncheckedIOException("the secrets in " + folder + " cannot be opened", e);
    }
  }

  /** Later versions come from rotate-keys, which may have retired the first. */
  private static boolean hasKek(Path folder) throws IOException {
    try (var keks = Files.newDirectoryStream(folder, "kek-*.key")) {
      return keks.iterator().hasNext();
    }
  }

  public Path folder() {
    return folder;
  }

  /** The password of this name, made at the first call. */
  public synchronized String password(String name) {
    String known = passwords.getProperty(name);
    if (known != null) {
      return known;
    }
    String made = randomPassword();
    passwords.setProperty(name, made);
    try {
      var text = new StringWriter();
      passwords.store(text, null);
      write(passwordFile(folder), text.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("a new password cannot be kept", e);
    }
    return made;
  }

  /** 24 characters of URL-safe Base64. */
  static String randomPassword() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random(PASSWORD_BYTES));
  }

  /** Writes a file that nobody but its owner could read at any moment. */
  static void write(Path file, String text) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(draft);
    Files.createFile(
        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(draft, text);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Path passwordFile(Path folder) {
    return folder.resolve("passwords.properties");
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  @Override
  public String toString() {
    return "Secrets[" + folder + "]";
  }
}

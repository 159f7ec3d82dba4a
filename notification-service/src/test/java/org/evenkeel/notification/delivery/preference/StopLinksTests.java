package org.evenkeel.notification.delivery.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import org.evenkeel.notification.delivery.DeliveryKind;
import org.evenkeel.platform.crypto.KeyFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StopLinksTests {
  private static final String LINK = "https://api.evenkeel.example/stop";
  private final UUID user = UUID.randomUUID();
  @TempDir private Path folder;
  private StopLinks links;

  @BeforeEach
  void a_key() throws IOException {
    Files.writeString(
        folder.resolve("unsubscribe.key"), Base64.getEncoder().encodeToString(new byte[32]));
    links = new StopLinks(new UnsubscribeSettings(LINK), new KeyFiles(folder));
  }

  @Test
  void a_link_ends_one_kind_for_one_person() {
    assertThat(links.read(token(DeliveryKind.REMINDER)))
        .contains(new StopLinks.Stop(user, DeliveryKind.REMINDER));
  }

  @Test
  void no_link_can_be_made_from_another() {
    String token = token(DeliveryKind.REMINDER);
    for (int i = 0; i < token.length(); i++) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      String forged = token.substring(0, i) + other + token.substring(i + 1);
      if (!decodesAlike(token, forged)) {
        assertThat(links.read(forged)).as("letter %d", i).isEmpty();
      }
    }
    assertThat(links.read(token.replace("reminder", "digest"))).isEmpty();
    assertThat(links.read(token(DeliveryKind.CRISIS))).isEmpty();
    assertThat(links.read("")).isEmpty();
    assertThat(links.read("reminder." + "A".repeat(100_000))).isEmpty();
  }

  /** The last letter of Base64 has bits that mean nothing. */
  private static boolean decodesAlike(String one, String other) {
    try {
      String prefix = "reminder.";
      return other.startsWith(prefix)
          && java.util.Arrays.equals(
              Base64.getUrlDecoder().decode(one.substring(prefix.length())),
              Base64.getUrlDecoder().decode(other.substring(prefix.length())));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private String token(DeliveryKind kind) {
    return links.link(user, kind).substring(LINK.length() + 1);
  }
}

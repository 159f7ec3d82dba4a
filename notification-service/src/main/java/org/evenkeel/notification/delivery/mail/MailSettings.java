package org.evenkeel.notification.delivery.mail;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How mails leave.
 *
 * @param from the sender's address
 * @param second another server, asked when the first does not take a mail; null for none
 */
@Validated
@ConfigurationProperties("evenkeel.mail")
record MailSettings(@NotBlank String from, @Nullable @Valid Second second) {

  /**
   * The other server. Time-outs and TLS are those of the first.
   *
   * @param username null where none is asked for
   */
  record Second(
      @NotBlank String host,
      @Min(1) @Max(65535) int port,
      @Nullable String username,
      @Nullable String password) {

    /** Hides the password. */
    @Override
    public String toString() {
      return "Second[" + host + ":" + port + "]";
    }
  }
}

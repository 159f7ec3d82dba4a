package org.evenkeel.notification.channel.sms;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who sends text messages.
 *
 * @param publicUrl where providers reach this installation from outside, without a path; what they
 *     sign begins with it
 * @param providers in the order in which they are asked
 */
@Validated
@ConditionalOnProperty("evenkeel.sms.public-url")
@ConfigurationProperties("evenkeel.sms")
public record SmsSettings(@NotNull URI publicUrl, @NotEmpty List<@Valid Provider> providers) {

  public SmsSettings {
    providers = providers == null ? List.of() : List.copyOf(providers);
  }

  /**
   * One provider.
   *
   * @param name in paths, logs and metrics; unique
   * @param baseUrl of its API
   * @param accountSid its name for our account
   * @param authToken signs in there, and signs what comes from there
   * @param from the number or sender id that messages come from
   */
  public record Provider(
      @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,30}") String name,
      @NotNull @DefaultValue("https://api.twilio.com") URI baseUrl,
      @NotBlank String accountSid,
      @NotBlank String authToken,
      @NotBlank String from) {

    /** Hides what signs in. */
    @Override
    public String toString() {
      return "Provider[" + name + "]";
    }
  }

  public Optional<Provider> provider(String name) {
    return providers.stream().filter(provider -> provider.name().equals(name)).findFirst();
  }

  /** The address as a provider knows it. */
  public String publicAddress(String path) {
    return publicUrl.toString().replaceAll("/+$", "") + path;
  }

  /** Where a provider tells what became of messages. */
  public String statusCallback(Provider provider) {
    return publicAddress("/api/v1/webhooks/sms/" + provider.name() + "/status");
  }

  /** Hides the providers. */
  @Override
  public String toString() {
    return "SmsSettings[" + providers.size() + " providers]";
  }
}

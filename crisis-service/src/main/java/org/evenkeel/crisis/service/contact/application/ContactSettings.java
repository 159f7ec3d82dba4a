package org.evenkeel.crisis.service.contact.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import org.evenkeel.crisis.service.contact.model.ContactChannel;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How emergency contacts are asked.
 *
 * @param link page of the web client on which a contact answers
 * @param channels over which contacts may be reached, as far as notification-service carries them
 * @param invitation how long a contact may say yes; whole days, because the message names them
 * @param mostInvitations how many messages a member can have sent to contacts within a day
 * @param afterRefusal how long nobody is asked again who said no
 */
@Validated
@ConfigurationProperties("evenkeel.contact")
public record ContactSettings(
    @NotBlank String link,
    @NotEmpty @DefaultValue({"email", "sms"}) List<ContactChannel> channels,
    @NotNull @DefaultValue("7d") Duration invitation,
    @Positive @DefaultValue("5") int mostInvitations,
    @NotNull @DefaultValue("30d") Duration afterRefusal) {

  public ContactSettings {
    channels = List.copyOf(channels);
  }
}

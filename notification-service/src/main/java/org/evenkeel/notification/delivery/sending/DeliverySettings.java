package org.evenkeel.notification.delivery.sending;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How deliveries leave.
 *
 * @param poll how often a lane looks for what is due when nobody wakes it
 * @param patience how long crisis and security wait for a provider before the next one is asked too
 * @param deadline how long a provider may take over one message, however slowly it talks
 * @param bulkAtOnce how many other messages are with a channel's providers at once
 * @param rate the most messages a second, by provider, that are neither crisis nor security; each
 *     replica has this much
 */
@Validated
@ConfigurationProperties("evenkeel.delivery")
public record DeliverySettings(
    @NotNull @DefaultValue("1s") Duration poll,
    @NotNull @DefaultValue("1s") Duration patience,
    @NotNull @DefaultValue("30s") Duration deadline,
    @Min(1) @DefaultValue("4") int bulkAtOnce,
    @DefaultValue Map<String, @Positive Integer> rate) {

  public DeliverySettings {
    rate = Map.copyOf(rate);
  }
}

package org.evenkeel.notification.delivery.sending;

import java.util.UUID;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.channel.OutgoingMessage;
import org.evenkeel.notification.delivery.store.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * A delivery ready to be handed over. Its first attempt is written.
 *
 * @param addressId the person's address; null when the message was ordered for an address of its
 *     own
 * @param attempt number of the first attempt
 */
record Prepared(
    Delivery delivery,
    ChannelName channel,
    @Nullable UUID addressId,
    OutgoingMessage message,
    int attempt) {}

package org.evenkeel.notification.channel.subscription;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.evenkeel.notification.channel.Channel;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.channel.OutgoingMessage;
import org.evenkeel.notification.channel.SendOutcome;
import org.evenkeel.platform.id.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Texts a code to a number, beside the request and once it is stored. A code that does not arrive
 * is asked for again by the person who waits for it; nothing else depends on it.
 */
@Component
class SendingCode implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(SendingCode.class);
  private static final Map<String, String> WORDS =
      Map.of(
          "en",
          "Your Evenkeel code is %s. It works for 10 minutes. If you did not ask for it, you can"
              + " ignore this message.",
          "es",
          "Tu código de Evenkeel es %s. Sirve durante 10 minutos. Si no lo has pedido tú, puedes"
              + " ignorar este mensaje.");

  private final ObjectProvider<Channel> channels;
  private final Ids ids;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  SendingCode(ObjectProvider<Channel> channels, Ids ids) {
    this.channels = channels;
    this.ids = ids;
  }

  /** After the commit of the current transaction. */
  void send(Subscription subscription, String code) {
    OutgoingMessage message =
        new OutgoingMessage(
            ids.next(),
            subscription.userId(),
            subscription.address(),
            "",
            String.format(WORDS.getOrDefault(subscription.language(), "%s"), code),
            null,
            true,
            PhoneCodes.LIFE,
            null,
            Map.of());
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            threads.execute(() -> deliver(message));
          }
        });
  }

  /** The next provider is asked where one did not surely take it: two same codes do no harm. */
  private void deliver(OutgoingMessage message) {
    List<Channel> providers =
        channels.orderedStream().filter(channel -> channel.name() == ChannelName.SMS).toList();
    for (Channel provider : providers) {
      SendOutcome outcome = provider.send(message);
      switch (outcome) {
        case SendOutcome.Accepted accepted -> {
          return;
        }
        case SendOutcome.AddressGone gone -> {
          log.info("a code was not taken by {}: {}", provider.provider(), gone.code());
          return;
        }
        case SendOutcome.Refused refused ->
            log.warn("a code was refused by {}: {}", provider.provider(), refused.code());
        case SendOutcome.Unavailable away ->
            log.warn("a code was not taken by {}: {}", provider.provider(), away.code());
        case SendOutcome.Unknown unknown ->
            log.warn("a code got no answer from {}: {}", provider.provider(), unknown.code());
      }
    }
  }

  @Override
  public void destroy() {
    threads.close();
  }
}

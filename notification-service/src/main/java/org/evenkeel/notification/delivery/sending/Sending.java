package org.evenkeel.notification.delivery.sending;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.notification.channel.Channel;
import org.evenkeel.notification.channel.SendOutcome;
import org.evenkeel.notification.delivery.Consents;
import org.evenkeel.notification.delivery.DeliveryKind;
import org.evenkeel.notification.delivery.model.NextStep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/**
 * Hands one delivery over, no transaction open. A provider that certainly did not take it is
 * followed by the next. Crisis and security do not wait for one that hangs: after a moment the next
 * is asked too, under the same id, and whichever takes it counts.
 */
@Service
class Sending {

  private static final Logger log = LoggerFactory.getLogger(Sending.class);

  /** So many times longer an answer is waited for where it may be a no. */
  private static final int WITH_CONSENT = 5;

  private final Preparing preparing;
  private final Finishing finishing;
  private final Providers providers;
  private final Consents consents;
  private final DeliverySettings settings;

  Sending(
      Preparing preparing,
      Finishing finishing,
      Providers providers,
      Consents consents,
      DeliverySettings settings) {
    this.preparing = preparing;
    this.finishing = finishing;
    this.providers = providers;
    this.consents = consents;
    this.settings = settings;
  }

  /** Whether a provider was asked. */
  boolean deliver(UUID id, Turns turns) throws InterruptedException {
    Optional<Prepared> prepared = turns.transaction(() -> prepare(id));
    if (prepared.isPresent()) {
      handOver(prepared.get(), turns);
    }
    return prepared.isPresent();
  }

  private Optional<Prepared> prepare(UUID id) {
    try {
      return preparing.prepare(id);
    } catch (DataAccessException | TransactionException e) {
      throw e;
    } catch (RuntimeException e) {
      // One that cannot be opened or put into words must not hold up the others.
      log.error("delivery {} cannot be made: {}", id, e.getClass().getSimpleName());
      preparing.cannotBeMade(id, "cannot_be_made");
      return Optional.empty();
    }
  }

  private void handOver(Prepared prepared, Turns turns) throws InterruptedException {
    DeliveryKind kind = prepared.delivery().kind();
    boolean onlyAddress = prepared.addressId() == null;
    List<Channel> carriers = providers.of(prepared.channel());
    for (int i = 0; i < carriers.size(); i++) {
      boolean another = i + 1 < carriers.size();
      Channel carrier = carriers.get(i);
      Finishing.Asked asked = new Finishing.Asked(prepared.attempt() + i, carrier.provider());
      if (i > 0 && !turns.transaction(() -> finishing.begin(prepared, asked))) {
        return;
      }
      HandOver begun = HandOver.begin(carrier, prepared.message(), settings.deadline());
      if (another && NextStep.resends(kind) && begun.within(patience(prepared)).isEmpty()) {
        log.warn(
            "delivery {}: {} hangs, the next is asked too",
            prepared.delivery().id(),
            carrier.provider());
        // The round goes on without it; what it says counts whenever it comes.
        Thread.ofVirtual().start(() -> late(prepared, asked, begun, turns));
        continue;
      }
      SendOutcome outcome = begun.answer();
      NextStep step = NextStep.after(kind, outcome, another, onlyAddress);
      if (step instanceof NextStep.NextProvider) {
        turns.untilKept(() -> finishing.answered(prepared, asked, outcome));
        continue;
      }
      turns.untilKept(() -> finishing.settle(prepared, asked, outcome, step));
      return;
    }
  }

  /** Who may have said no to a provider is not to be written to by the next one meanwhile. */
  private Duration patience(Prepared prepared) {
    return consents.carry(prepared.delivery().dedupeKey())
        ? settings.patience().multipliedBy(WITH_CONSENT)
        : settings.patience();
  }

  private void late(Prepared prepared, Finishing.Asked asked, HandOver begun, Turns turns) {
    try {
      SendOutcome said = begun.answer();
      turns.untilKept(() -> finishing.answeredLate(prepared, asked, said));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (DataAccessException | TransactionException e) {
      log.warn(
          "delivery {}: what {} said late is not kept: {}",
          prepared.delivery().id(),
          asked.provider(),
          e.getClass().getSimpleName());
    }
  }
}

package org.evenkeel.notification.delivery.sending;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.delivery.store.Delivery;
import org.evenkeel.notification.delivery.store.Leases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Sends what is due in one lane. One thread claims; what it claimed is sent on threads of their
 * own, so that a provider that hangs keeps nobody else waiting. Each channel has its own room.
 */
final class LaneWorker {

  private static final Logger log = LoggerFactory.getLogger(LaneWorker.class);

  /** Crisis and security: how many may be under way over one channel. */
  private static final int URGENT_ROOM = 16;

  private static final int BULK_ROOM = 32;

  /** Until a rate allows the next few: one claim for them all is worth a moment. */
  private static final Duration REFILL = Duration.ofMillis(50);

  private final Lane lane;
  private final Sending sending;
  private final Leases leases;
  private final Providers providers;
  private final DeliverySettings settings;
  private final Rates rates;
  private final WakeUps wakeUps;
  private final Turns turns;
  private final Map<String, Set<UUID>> underWay = new ConcurrentHashMap<>();
  private final Map<String, Semaphore> handOvers = new ConcurrentHashMap<>();
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private volatile boolean ending;

  /** Whether only a provider's rate kept the last look from claiming; the lane's thread's own. */
  private boolean limited;

  LaneWorker(
      Lane lane,
      Sending sending,
      Leases leases,
      Providers providers,
      DeliverySettings settings,
      Rates rates,
      WakeUps wakeUps) {
    this.lane = lane;
    this.sending = sending;
    this.leases = leases;
    this.providers = providers;
    this.settings = settings;
    this.rates = rates;
    this.wakeUps = wakeUps;
    // Of eight connections, bulk leaves five to crisis, to requests and to the outbox.
    this.turns = new Turns(lane == Lane.BULK ? 3 : 2);
  }

  /** Before its thread starts, and again after an end. */
  void begin() {
    ending = false;
    turns.begin();
  }

  void work() {
    while (!ending) {
      try {
        limited = false;
        if (!claim()) {
          rest();
        }
      } catch (InterruptedException e) {
        return;
      } catch (DataAccessException | TransactionException e) {
        log.warn("lane {} waits for the database: {}", lane, e.getClass().getSimpleName());
        leases.outage();
        pause();
      } catch (RuntimeException e) {
        // This thread is the lane's only one that claims: whatever it meets, it goes on.
        log.error("lane {} was interrupted: {}", lane, e.getClass().getSimpleName());
        pause();
      }
    }
  }

  /** Nobody wakes a lane when a provider may get more. */
  private void rest() throws InterruptedException {
    if (limited) {
      TimeUnit.MILLISECONDS.sleep(REFILL.toMillis());
    } else {
      wakeUps.await(lane, settings.poll());
    }
  }

  /** What this process holds at the moment. */
  List<UUID> held() {
    return underWay.values().stream().flatMap(Set::stream).toList();
  }

  /** Claims nothing more, gives back what has not begun, and names what is still with providers. */
  Set<Thread> end() {
    ending = true;
    wakeUps.wake(lane);
    return Set.copyOf(threads);
  }

  /** Nobody waits any more: what could not be written until now is left to the next process. */
  void leave() {
    turns.end();
  }

  private void pause() {
    try {
      wakeUps.await(lane, settings.poll());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ending = true;
    }
  }

  /** Whether there may be more that is due and has room. */
  private boolean claim() {
    boolean more = false;
    List<String> channels =
        Stream.concat(Stream.of(Delivery.INBOX), providers.channels().map(ChannelName::code))
            .collect(Collectors.toList());
    for (String channel : channels) {
      more |= claim(channel);
    }
    return more;
  }

  private boolean claim(String channel) {
    Set<UUID> held = underWay.computeIfAbsent(channel, name -> ConcurrentHashMap.newKeySet());
    int room = room() - held.size();
    // A batch is worth a query; an urgent message is worth one by itself.
    if (room < (lane == Lane.BULK ? BULK_ROOM / 2 : 1)) {
      return false;
    }
    String provider = firstProvider(channel);
    int allowed = lane == Lane.BULK ? rates.take(provider, room) : room;
    if (allowed == 0) {
      limited = true;
      return false;
    }
    List<UUID> claimed = List.of();
    try {
      claimed = leases.claim(lane.number(), channel, allowed, held);
    } finally {
      rates.giveBack(provider, lane == Lane.BULK ? allowed - claimed.size() : 0);
    }
    for (UUID id : claimed) {
      held.add(id);
      Thread thread =
          Thread.ofVirtual().name("delivery-" + id).unstarted(() -> run(id, channel, held));
      threads.add(thread);
      thread.start();
    }
    return claimed.size() == allowed;
  }

  private void run(UUID id, String channel, Set<UUID> held) {
    Semaphore handOver =
        handOvers.computeIfAbsent(
            channel, name -> new Semaphore(lane == Lane.BULK ? settings.bulkAtOnce() : room()));
    try {
      handOver.acquire();
      try {
        if (ending) {
          leases.release(List.of(id));
        } else {
          sending.deliver(id, turns);
        }
      } finally {
        handOver.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // The lease ends by itself, and what was under way is known by its attempt.
      log.warn("delivery {} was left where it is: {}", id, e.getClass().getSimpleName());
    } finally {
      held.remove(id);
      threads.remove(Thread.currentThread());
      if (lane != Lane.BULK || held.size() <= BULK_ROOM / 2) {
        wakeUps.wake(lane);
      }
    }
  }

  private int room() {
    return lane == Lane.BULK ? BULK_ROOM : URGENT_ROOM;
  }

  private String firstProvider(String channel) {
    return ChannelName.named(channel).stream()
        .flatMap(name -> providers.of(name).stream())
        .findFirst()
        .map(carrier -> carrier.provider())
        .orElse(Delivery.INBOX);
  }
}

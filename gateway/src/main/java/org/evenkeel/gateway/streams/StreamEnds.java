package org.evenkeel.gateway.streams;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.evenkeel.gateway.token.Identification;
import org.evenkeel.gateway.token.Visitor;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds out when a stream has to end, whatever its service does. */
@Component
final class StreamEnds {

  private final Identification identification;
  private final OpenStreams open;
  private final ClosingTime closingTime;
  private final StreamSettings settings;
  private final Clock clock;

  StreamEnds(
      Identification identification,
      OpenStreams open,
      ClosingTime closingTime,
      StreamSettings settings,
      Clock clock) {
    this.identification = identification;
    this.open = open;
    this.closingTime = closingTime;
    this.settings = settings;
    this.clock = clock;
  }

  /** Says goodbye when its time has come. */
  Mono<Farewell> of(Visitor.Known known, String streamId) {
    return Flux.merge(
            expiry(known).thenReturn(Farewell.REAUTHENTICATE),
            refusal(known, streamId).thenReturn(Farewell.REAUTHENTICATE),
            closingTime.signal().thenReturn(Farewell.RECONNECT))
        .next();
  }

  private Mono<Long> expiry(Visitor.Known known) {
    Instant end = known.token().getExpiresAt();
    return end == null ? Mono.never() : Mono.delay(Duration.between(clock.instant(), end));
  }

  /** The first look-up that would not let the person in any more. Renews the lease as well. */
  private Mono<Visitor> refusal(Visitor.Known known, String streamId) {
    return Flux.interval(settings.check())
        .onBackpressureDrop()
        .concatMap(tick -> open.stay(known.userId(), streamId).then(identification.again(known)), 1)
        .filter(visitor -> !(visitor instanceof Visitor.Known))
        .next();
  }
}

package org.evenkeel.session.wave.model;

import java.util.Optional;
import org.evenkeel.session.wave.model.WaveEvent.Abandoned;
import org.evenkeel.session.wave.model.WaveEvent.Accepted;
import org.evenkeel.session.wave.model.WaveEvent.Acknowledged;
import org.evenkeel.session.wave.model.WaveEvent.Acted;
import org.evenkeel.session.wave.model.WaveEvent.Started;

/**
 * Where a session is. Steps go in order; until the last one a step already taken may be taken anew,
 * which keeps the later ones and the place reached.
 */
public sealed interface WaveState {

  /** What the session waits for. */
  WaveStep step();

  /** The feeling is named. */
  record AwaitingAcknowledgement(Started started) implements WaveState {
    @Override
    public WaveStep step() {
      return WaveStep.ACKNOWLEDGE;
    }
  }

  /** The feeling is acknowledged. */
  record AwaitingAcceptance(Started started, Acknowledged acknowledged) implements WaveState {
    @Override
    public WaveStep step() {
      return WaveStep.ACCEPT;
    }
  }

  /** The feeling is accepted. */
  record AwaitingAction(Started started, Acknowledged acknowledged, Accepted accepted)
      implements WaveState {
    @Override
    public WaveStep step() {
      return WaveStep.ACT;
    }
  }

  /** The session went to its end. */
  record Completed(AwaitingAction before, Acted acted) implements WaveState {
    @Override
    public WaveStep step() {
      return WaveStep.COMPLETED;
    }
  }

  /** The session ended before. */
  record Left(WaveState before, Abandoned abandoned) implements WaveState {
    @Override
    public WaveStep step() {
      return WaveStep.ABANDONED;
    }
  }

  /** Whether anything more may happen. */
  default boolean open() {
    return !(this instanceof Completed || this instanceof Left);
  }

  /** Where an event leads from here; empty when it is not due. */
  default Optional<WaveState> after(WaveEvent event) {
    return switch (this) {
      case AwaitingAcknowledgement here ->
          switch (event) {
            case Acknowledged given -> Optional.of(new AwaitingAcceptance(here.started(), given));
            case Abandoned given -> Optional.of(new Left(here, given));
            case Started _, Accepted _, Acted _ -> Optional.empty();
          };
      case AwaitingAcceptance here ->
          switch (event) {
            case Acknowledged again -> Optional.of(new AwaitingAcceptance(here.started(), again));
            case Accepted given ->
                Optional.of(new AwaitingAction(here.started(), here.acknowledged(), given));
            case Abandoned given -> Optional.of(new Left(here, given));
            case Started _, Acted _ -> Optional.empty();
          };
      case AwaitingAction here ->
          switch (event) {
            case Acknowledged again ->
                Optional.of(new AwaitingAction(here.started(), again, here.accepted()));
            case Accepted again ->
                Optional.of(new AwaitingAction(here.started(), here.acknowledged(), again));
            case Acted given -> Optional.of(new Completed(here, given));
            case Abandoned given -> Optional.of(new Left(here, given));
            case Started _ -> Optional.empty();
          };
      case Completed _, Left _ -> Optional.empty();
    };
  }
}

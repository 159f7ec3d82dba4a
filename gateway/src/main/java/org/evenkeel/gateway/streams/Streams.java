package org.evenkeel.gateway.streams;

import java.time.Duration;
import org.evenkeel.gateway.resilience.Slots;
import org.evenkeel.gateway.routes.ServiceRoute;
import org.evenkeel.platform.id.Ids;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.stereotype.Component;

/** The rules of routes that answer with a stream. */
@Component
public final class Streams {

  private final Slots slots;
  private final OpenStreams open;
  private final StreamEnds ends;
  private final StreamSettings settings;
  private final Ids ids;

  Streams(Slots slots, OpenStreams open, StreamEnds ends, StreamSettings settings, Ids ids) {
    this.slots = slots;
    this.open = open;
    this.ends = ends;
    this.settings = settings;
    this.ids = ids;
  }

  public GatewayFilter of(ServiceRoute route) {
    return new StreamFilter(slots.ofStreams(route, settings.most()), open, ends, settings, ids);
  }

  /** How long a service may send nothing, not even that it is there. */
  public Duration silence() {
    return settings.silence();
  }
}

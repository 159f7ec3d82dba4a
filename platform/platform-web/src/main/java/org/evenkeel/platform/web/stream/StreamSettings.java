package org.evenkeel.platform.web.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Live streams.
 *
 * @param heartbeat a stream that said nothing for so long says a comment
 * @param poll how long a committed event waits at most when no notification reached this process
 * @param writeTimeout a write that moves nothing for so long fails, and ends the stream
 * @param retention how long events are kept for clients that come back
 * @param mostOpen streams of this process at a time
 * @param buffer events that wait for one client; the others wait in the database
 */
@ConfigurationProperties("evenkeel.stream")
record StreamSettings(
    @DefaultValue("15s") Duration heartbeat,
    @DefaultValue("1s") Duration poll,
    @DefaultValue("20s") Duration writeTimeout,
    @DefaultValue("24h") Duration retention,
    @DefaultValue("1000") int mostOpen,
    @DefaultValue("64") int buffer) {

  StreamSettings {
    if (!heartbeat.isPositive()
        || !poll.isPositive()
        || !writeTimeout.isPositive()
        || !retention.isPositive()) {
      throw new IllegalArgumentException("evenkeel.stream: durations must be above zero");
    }
    if (mostOpen < 1 || buffer < 1) {
      throw new IllegalArgumentException("evenkeel.stream.most-open and .buffer must be 1 or more");
    }
  }
}

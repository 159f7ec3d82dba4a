package org.evenkeel.crisis.service.cases.application;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.evenkeel.crisis.service.cases.model.Daytime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people are asked again how they are (CR8).
 *
 * @param after the acute part, in order; two of them
 * @param from first local time of day
 * @param until local time of day from which it waits for the next day
 * @param unknownZone for people whose zone is not known yet
 */
@ConfigurationProperties("evenkeel.follow-ups")
public record FollowUpSettings(
    @DefaultValue({"24h", "72h"}) List<Duration> after,
    @DefaultValue("09:00") LocalTime from,
    @DefaultValue("20:00") LocalTime until,
    @DefaultValue("UTC") ZoneId unknownZone) {

  private static final int MOST = 2;

  public FollowUpSettings {
    after = List.copyOf(after);
    if (after.isEmpty() || after.size() > MOST) {
      throw new IllegalArgumentException("evenkeel.follow-ups.after: one or two times");
    }
  }

  Daytime daytime() {
    return new Daytime(from, until);
  }
}

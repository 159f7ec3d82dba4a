package org.evenkeel.notification.schedule.infrastructure;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.Optional;
import org.evenkeel.notification.schedule.model.ZoneSource;
import org.springframework.stereotype.Component;

/** The time zone database of the running JDK; its updates come with the JDK's. */
@Component
public class JdkZones implements ZoneSource {

  private final String version =
      ZoneRulesProvider.getVersions("Europe/Berlin").lastEntry().getKey();

  @Override
  public String version() {
    return version;
  }

  @Override
  public ZoneRules rules(ZoneId zone) {
    return zone.getRules();
  }

  @Override
  public Optional<ZoneId> named(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

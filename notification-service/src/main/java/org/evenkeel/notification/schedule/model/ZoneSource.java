package org.evenkeel.notification.schedule.model;

import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Optional;

/** The time zone database that instants are computed with. */
public interface ZoneSource {

  /** Such as {@code 2026a}; a later version is greater as text. */
  String version();

  ZoneRules rules(ZoneId zone);

  /** The zone of this IANA name, if this version has it. */
  Optional<ZoneId> named(String name);
}

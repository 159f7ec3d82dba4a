package org.evenkeel.notification.schedule;

import com.ibm.icu.util.BasicTimeZone;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZoneTransition;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.evenkeel.notification.schedule.model.ZoneSource;

/** The time zone database inside ICU, an older one than the JDK's, from 1970 to 2050. */
final class IcuZones implements ZoneSource {
  private static final Instant START = Instant.EPOCH;
  private static final Instant END = Instant.parse("2050-01-01T00:00:00Z");

  private final Map<ZoneId, ZoneRules> known = new ConcurrentHashMap<>();

  /** Zones that both have. */
  static List<ZoneId> zones() {
    Set<String> here = ZoneId.getAvailableZoneIds();
    return TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.ANY, null, null).stream()
        .filter(here::contains)
        .sorted()
        .map(ZoneId::of)
        .toList();
  }

  @Override
  public String version() {
    return TimeZone.getTZDataVersion();
  }

  @Override
  public ZoneRules rules(ZoneId zone) {
    return known.computeIfAbsent(zone, IcuZones::read);
  }

  @Override
  public Optional<ZoneId> named(String name) {
    return Optional.of(ZoneId.of(name));
  }

  private static ZoneRules read(ZoneId id) {
    BasicTimeZone zone = (BasicTimeZone) TimeZone.getTimeZone(id.getId(), TimeZone.TIMEZONE_ICU);
    List<ZoneOffsetTransition> transitions = new ArrayList<>();
    ZoneOffset first = offset(zone, START);
    ZoneOffset before = first;
    Instant at = START;
    while (at.isBefore(END)) {
      TimeZoneTransition change = zone.getNextTransition(at.toEpochMilli(), false);
      if (change == null) {
        break;
      }
      at = Instant.ofEpochMilli(change.getTime());
      ZoneOffset after = offset(zone, at);
      if (!after.equals(before)) {
        LocalDateTime shown = LocalDateTime.ofEpochSecond(at.getEpochSecond(), 0, before);
        transitions.add(ZoneOffsetTransition.of(shown, before, after));
        before = after;
      }
    }
    return ZoneRules.of(first, first, List.of(), transitions, List.of());
  }

  private static ZoneOffset offset(BasicTimeZone zone, Instant at) {
    return ZoneOffset.ofTotalSeconds(zone.getOffset(at.toEpochMilli()) / 1000);
  }
}

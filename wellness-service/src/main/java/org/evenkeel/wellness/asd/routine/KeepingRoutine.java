package org.evenkeel.wellness.asd.routine;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.platform.crisis.CrisisSignals;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.wellness.asd.routine.RoutineRequest.RoutineItemRequest;
import org.evenkeel.wellness.asd.routine.model.Item;
import org.evenkeel.wellness.asd.routine.model.RoutineClock;
import org.evenkeel.wellness.people.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person writes down their routine, or a change of it that comes on a later day. */
@Service
class KeepingRoutine {
  private static final Logger log = LoggerFactory.getLogger(KeepingRoutine.class);

  private final JdbcRoutines routines;
  private final JdbcRoutinePlans plans;
  private final JdbcRoutineDays days;
  private final ItemNames names;
  private final CrisisSignals signals;
  private final Ids ids;
  private final Clock clock;
  private final MeterRegistry meters;

  KeepingRoutine(
      JdbcRoutines routines,
      JdbcRoutinePlans plans,
      JdbcRoutineDays days,
      ItemNames names,
      CrisisSignals signals,
      Ids ids,
      Clock clock,
      MeterRegistry meters) {
    this.routines = routines;
    this.plans = plans;
    this.days = days;
    this.names = names;
    this.signals = signals;
    this.ids = ids;
    this.clock = clock;
    this.meters = meters;
  }

  /**
   * Keeps what was sent. At once: a change that was planned before is dropped. For a later day: the
   * present routine stays as it is until then. An item of the same name stays the same item.
   */
  @Transactional
  public RoutineOutcome keep(
      Person person, RoutineRequest request, LongPredicate match, Screening screening) {
    UUID userId = person.userId();
    ZoneId zone = person.zone();
    Instant now = Moments.now(clock);
    Routine before = routines.open(userId, zone, now);
    if (!match.test(before.version())) {
      return new RoutineOutcome.Stale();
    }
    List<Item> items = items(before, request.items());
    LocalDate from = request.effectiveFrom();
    if (from == null) {
      routines.replace(userId, waiting(before, items, zone, now));
      plans.remove(userId);
    } else {
      plans.save(
          new RoutinePlan(
              ids.next(),
              userId,
              from,
              items,
              RoutineClock.tellingOf(from, zone),
              null,
              RoutineClock.start(from, zone)));
    }
    routines.changed(before, zone, now);
    routines.note(userId, screening);
    signals.attach(screening, userId, userId);
    meters.counter("routine_changes_total", "when", from == null ? "now" : "later").increment();
    log.info("routine kept: {} items", items.size());
    return new RoutineOutcome.Kept(routines.find(userId).orElseThrow());
  }

  /** Forgets the routine, what is planned and how its days went. */
  @Transactional
  public boolean forget(UUID userId) {
    boolean hadDays = days.removeAll(userId);
    return routines.remove(userId) || hadDays;
  }

  /** The plan becomes the routine, in the zone where the person is now. */
  void apply(Routine before, RoutinePlan plan, ZoneId zone, Instant now) {
    routines.replace(before.userId(), waiting(before, plan.items(), zone, now));
    plans.remove(before.userId());
    routines.changed(before, before.zone(), now);
    meters.counter("routine_changes_total", "when", "planned").increment();
  }

  private List<Item> items(Routine before, List<RoutineItemRequest> sent) {
    UUID userId = before.userId();
    RoutinePlan plan = before.plan();
    Map<String, Item> known =
        Stream.concat(
                before.items().stream().map(Waiting::item),
                plan == null ? Stream.empty() : plan.items().stream())
            .collect(
                Collectors.toMap(
                    item -> RoutineItemRequest.key(names.open(userId, item)),
                    Function.identity(),
                    (current, planned) -> current));
    return sent.stream().map(item -> item(userId, item, known)).toList();
  }

  private Item item(UUID userId, RoutineItemRequest sent, Map<String, Item> known) {
    Item same = known.get(sent.key());
    UUID id = same == null ? ids.next() : same.id();
    return new Item(
        id,
        names.seal(userId, id, sent.name().strip()),
        LocalTime.parse(sent.localTime()),
        WeekDay.days(sent.days()),
        sent.toleranceMinutes());
  }

  /** What is waited for already is waited for still where its times did not change. */
  private List<Waiting> waiting(Routine before, List<Item> items, ZoneId zone, Instant now) {
    Map<UUID, Waiting> current =
        before.items().stream()
            .collect(Collectors.toMap(waiting -> waiting.item().id(), Function.identity()));
    return items.stream()
        .map(
            item -> {
              Waiting same = current.get(item.id());
              return same != null && same.item().timedLike(item)
                  ? new Waiting(before.userId(), item, same.pending(), same.zone())
                  : new Waiting(
                      before.userId(),
                      item,
                      RoutineClock.next(item, days.last(item.id()).orElse(null), now, zone),
                      zone);
            })
        .toList();
  }
}

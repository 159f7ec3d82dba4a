package org.evenkeel.stack.drill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.stack.drill.Ledger.Kind;
import org.evenkeel.stack.drill.Ledger.Write;

/**
 * What restored clusters hold, against what was acknowledged.
 *
 * @param ledger what was acknowledged
 * @param rows what is there
 * @param erased whose rows count for nothing
 */
record Comparison(Ledger ledger, Rows rows, Set<UUID> erased) {

  private static final Set<Kind> OF_SERVICES =
      EnumSet.of(Kind.ACCOUNT, Kind.PERSON, Kind.CHECK_IN, Kind.JOURNAL);

  /** Writes that were acknowledged by then and are not there, or cannot be read any more. */
  List<Write> lost(Instant moment) {
    return ledger.acknowledgedBy(moment).stream()
        .filter(write -> !erased.contains(write.user()))
        .filter(write -> !rows.holdReadable(write))
        .toList();
  }

  /** When the first of these writes was acknowledged. */
  Optional<Instant> first(List<Write> writes) {
    return writes.stream()
        .flatMap(write -> ledger.times(write).stream())
        .flatMap(times -> Optional.ofNullable(times.acknowledged()).stream())
        .min(Comparator.naturalOrder());
  }

  /** Rows of the services that nobody asked for, or only after that moment. */
  List<Write> tooNew(Instant moment) {
    return rows.present().stream()
        .filter(write -> OF_SERVICES.contains(write.row().kind()))
        .filter(
            write ->
                ledger.times(write).filter(times -> !times.started().isAfter(moment)).isEmpty())
        .toList();
  }

  /**
   * Writes that are gone although one that began after their acknowledgement is there, in the same
   * cluster: a restored cluster is what the lost one was at some moment, without holes.
   *
   * @param letGo people whose rows were there and were deleted, because their key is lost
   */
  List<Write> holes(Instant moment, Set<UUID> letGo) {
    var holes = new ArrayList<Write>();
    for (Set<Kind> cluster : List.of(OF_SERVICES, EnumSet.of(Kind.KEY))) {
      Instant newest =
          ledger.all().entrySet().stream()
              .filter(each -> cluster.contains(each.getKey().row().kind()))
              .filter(each -> !erased.contains(each.getKey().user()))
              .filter(each -> rows.hold(each.getKey()))
              .map(each -> each.getValue().started())
              .filter(started -> !started.isAfter(moment))
              .max(Comparator.naturalOrder())
              .orElse(Instant.MIN);
      ledger.acknowledgedBy(moment).stream()
          .filter(write -> cluster.contains(write.row().kind()))
          .filter(write -> !erased.contains(write.user()))
          .filter(write -> write.row().kind() == Kind.KEY || !letGo.contains(write.user()))
          .filter(write -> !rows.hold(write))
          .filter(write -> ledger.times(write).filter(t -> t.acknowledgedBy(newest)).isPresent())
          .forEach(holes::add);
    }
    return holes;
  }
}

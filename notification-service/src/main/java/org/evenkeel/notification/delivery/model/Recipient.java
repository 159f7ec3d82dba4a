package org.evenkeel.notification.delivery.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What matters about a person when they are to be told something.
 *
 * @param quietHours null for none
 * @param dailyCap how many notifications a local day; crisis and security are not counted
 * @param wish whether they want this kind over this channel
 * @param withdrawn whether the consent that this very message rests on was taken back; most rest on
 *     none
 */
public record Recipient(
    ZoneId zone, @Nullable QuietHours quietHours, int dailyCap, Wish wish, boolean withdrawn) {

  public LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }
}

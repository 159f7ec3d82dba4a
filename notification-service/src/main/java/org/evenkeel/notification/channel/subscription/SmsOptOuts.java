package org.evenkeel.notification.channel.subscription;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.notification.channel.Numbers;
import org.evenkeel.platform.time.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers that said STOP, and whose a number is. */
@Repository
public class SmsOptOuts implements Numbers {

  private final JdbcClient jdbc;
  private final AddressSeal seal;
  private final Clock clock;

  SmsOptOuts(JdbcClient jdbc, AddressSeal seal, Clock clock) {
    this.jdbc = jdbc;
    this.seal = seal;
    this.clock = clock;
  }

  /** Holds from the commit on, for whoever has the number then. */
  public void add(String number) {
    jdbc.sql(
            "INSERT INTO sms_opt_out (address_hash, since) VALUES (:hash, :now) ON CONFLICT DO"
                + " NOTHING")
        .param("hash", seal.hashOfNumber(number))
        .param("now", Moments.now(clock).atOffset(ZoneOffset.UTC))
        .update();
  }

  /** A message from a number shows that it reaches somebody, so one that was given up is back. */
  public void remove(String number) {
    String hash = seal.hashOfNumber(number);
    jdbc.sql("DELETE FROM sms_opt_out WHERE address_hash = :hash").param("hash", hash).update();
    jdbc.sql(
            "UPDATE subscription SET state = 'active' WHERE address_hash = :hash AND state ="
                + " 'gone'")
        .param("hash", hash)
        .update();
  }

  /** Whose number it is; only who proved it counts. */
  public Optional<UUID> owner(String number) {
    return jdbc.sql(
            "SELECT user_id FROM subscription WHERE address_hash = :hash AND state <> 'pending'")
        .param("hash", seal.hashOfNumber(number))
        .query(UUID.class)
        .optional();
  }

  @Override
  public String hash(String number) {
    return seal.hashOfNumber(number);
  }

  @Override
  public boolean saidStop(String number) {
    return contain(seal.hashOfNumber(number));
  }

  boolean contain(String hash) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM sms_opt_out WHERE address_hash = :hash)")
        .param("hash", hash)
        .query(Boolean.class)
        .single();
  }
}

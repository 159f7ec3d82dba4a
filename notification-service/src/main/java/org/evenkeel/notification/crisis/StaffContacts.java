package org.evenkeel.notification.crisis;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.evenkeel.platform.crypto.KeyFiles;
import org.evenkeel.platform.crypto.SealedTextException;
import org.evenkeel.platform.crypto.ServiceCipher;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.function.SingletonSupplier;

/** Where staff are reached: a projection under the staff contact key, so that it opens alone. */
@Repository
public class StaffContacts {

  private static final String KEY = "staff-contact";
  private static final String FIELD = "identity.staff.email";

  private static final Logger log = LoggerFactory.getLogger(StaffContacts.class);

  private final JdbcClient jdbc;
  private final Supplier<ServiceCipher> cipher;

  StaffContacts(JdbcClient jdbc, KeyFiles keys) {
    this.jdbc = jdbc;
    this.cipher = SingletonSupplier.of(() -> new ServiceCipher(KEY, keys.read(KEY)));
  }

  /** Somebody who answers cases. */
  record Responder(UUID userId, String email) {

    /** Hides the address. */
    @Override
    public String toString() {
      return "Responder[" + userId + "]";
    }
  }

  /** Keeps the latest word about one member of staff. */
  public void keep(
      UUID userId, List<String> roles, String emailSealed, @Nullable String zone, boolean active) {
    jdbc.sql(
            """
            INSERT INTO staff_contact (user_id, roles, email_sealed, zone, active)
            VALUES (:user, :roles, :email, :zone, :active)
            ON CONFLICT (user_id) DO UPDATE SET roles = excluded.roles, zone = excluded.zone,
              email_sealed = excluded.email_sealed, active = excluded.active
            """)
        .param("user", userId)
        .param("roles", roles.toArray(String[]::new))
        .param("email", emailSealed)
        .param("zone", zone)
        .param("active", active)
        .update();
  }

  /** Those who can be told. One whose address cannot be opened does not keep it from the others. */
  List<Responder> responders() {
    return jdbc
        .sql(
            "SELECT user_id, email_sealed FROM staff_contact WHERE active AND 'responder' ="
                + " ANY(roles) ORDER BY user_id")
        .query(
            (row, n) ->
                responder(row.getObject("user_id", UUID.class), row.getString("email_sealed")))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Responder> responder(UUID userId, String emailSealed) {
    try {
      return Optional.of(
          new Responder(userId, cipher.get().open(FIELD, userId.toString(), emailSealed)));
    } catch (SealedTextException e) {
      log.error("the address of responder {} cannot be opened", userId);
      return Optional.empty();
    }
  }
}

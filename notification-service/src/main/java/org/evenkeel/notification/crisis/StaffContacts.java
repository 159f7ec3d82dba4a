package org.evenkeel.notification.crisis;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.evenkeel.platform.crypto.KeyFiles;
import org.evenkeel.platform.crypto.ServiceCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.function.SingletonSupplier;

/** Where staff are reached: a projection under the staff contact key, so that it opens alone. */
@Repository
public class StaffContacts {

  private static final String KEY = "staff-contact";
  private static final String FIELD = "identity.staff.email";

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

  List<Responder> responders() {
    return jdbc.sql(
            "SELECT user_id, email_sealed FROM staff_contact WHERE active AND 'responder' ="
                + " ANY(roles) ORDER BY user_id")
        .query(
            (row, n) -> {
              UUID userId = row.getObject("user_id", UUID.class);
              return new Responder(
                  userId,
                  cipher.get().open(FIELD, userId.toString(), row.getString("email_sealed")));
            })
        .list();
  }
}

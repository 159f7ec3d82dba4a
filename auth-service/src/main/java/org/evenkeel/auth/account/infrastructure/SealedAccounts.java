package org.evenkeel.auth.account.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.UUID;
import org.evenkeel.auth.account.Account;
import org.evenkeel.auth.account.EmailAddress;
import org.evenkeel.auth.account.Profile;
import org.evenkeel.auth.account.Profile.Neurodiversity;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.platform.json.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals and opens the parts of an account row that belong to the person. */
@Component
class SealedAccounts {

  private static final String EMAIL = "identity.account.email";
  private static final String PROFILE = "identity.account.profile";

  /** The sealed part of a profile; country, zone and locale stand beside it in the clear. */
  record Personal(String displayName, @Nullable String ageRange, Neurodiversity neurodiversity) {

    /** Hides what belongs to the person. */
    @Override
    public String toString() {
      return "Personal[...]";
    }
  }

  private final TextCipher cipher;

  SealedAccounts(TextCipher cipher) {
    this.cipher = cipher;
  }

  String email(UUID userId, EmailAddress email) {
    return cipher.seal(userId, EMAIL, userId.toString(), email.value());
  }

  String profile(UUID userId, Profile profile) {
    Personal personal =
        new Personal(profile.displayName(), profile.ageRange(), profile.neurodiversity());
    return cipher.seal(
        userId, PROFILE, userId.toString(), Json.mapper().writeValueAsString(personal));
  }

  Account read(ResultSet row, int number) throws SQLException {
    UUID userId = row.getObject("user_id", UUID.class);
    String record = userId.toString();
    Personal personal =
        Json.mapper()
            .readValue(
                cipher.open(userId, PROFILE, record, row.getString("profile_sealed")),
                Personal.class);
    Timestamp lastLogin = row.getTimestamp("last_login_at");
    return new Account(
        userId,
        new EmailAddress(cipher.open(userId, EMAIL, record, row.getString("email_sealed"))),
        new Profile(
            personal.displayName(),
            personal.ageRange(),
            row.getString("country"),
            row.getString("zone"),
            row.getString("locale"),
            personal.neurodiversity()),
        row.getString("role"),
        row.getString("tier"),
        row.getTimestamp("email_verified_at") != null,
        row.getTimestamp("created_at").toInstant(),
        lastLogin == null ? null : lastLogin.toInstant());
  }
}

package org.evenkeel.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** The accounts that {@code up} made. */
public final class DemoAccounts {

  private final JsonNode accounts;

  public DemoAccounts(Path file) {
    try {
      this.accounts = Api.JSON.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("the demo accounts cannot be read", e);
    }
  }

  /** One account. */
  public record Account(String email, String password) {

    /** Hides both. */
    @Override
    public String toString() {
      return "Account[...]";
    }
  }

  public Account of(String role) {
    for (JsonNode account : accounts) {
      if (account.path("role").asString("").equals(role)) {
        return new Account(
            account.path("email").asString(""), account.path("password").asString(""));
      }
    }
    throw new JobFailed("there is no demo account for the role " + role);
  }
}

package org.evenkeel.stack.suite;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One account for each role, with passwords that differ in every installation. */
public final class DemoAccounts {

  /**
   * An account as auth-service's command {@code provision-accounts} reads it.
   *
   * @param email its address
   * @param password its password
   * @param displayName what others see
   * @param role the only role
   * @param country ISO 3166 code
   * @param timezone IANA name
   * @param locale BCP 47 tag
   */
  public record Account(
      String email,
      String password,
      @JsonProperty("display_name") String displayName,
      String role,
      String country,
      String timezone,
      String locale) {

    @Override
    public String toString() {
      return "Account[" + role + "]";
    }
  }

  private static final List<String> ROLES = List.of("member", "therapist", "responder", "admin");

  private final Path file;
  private final Path draft;

  public DemoAccounts(Home home) {
    this.file = home.secrets().resolve("demo-accounts.json");
    this.draft = home.secrets().resolve("demo-accounts.pending.json");
  }

  public Path file() {
    return file;
  }

  /** Whether this installation has its accounts. */
  boolean exist() {
    return Files.exists(file);
  }

  /** The accounts to make; the same again when an earlier attempt did not come to its end. */
  List<Account> pending() throws IOException {
    if (!Files.exists(draft)) {
      var accounts = ROLES.stream().map(DemoAccounts::account).toList();
      Secrets.write(draft, JsonMapper.shared().writeValueAsString(accounts) + "\n");
    }
    return read(draft);
  }

  /** They have been made. */
  void keep() throws IOException {
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The accounts that were made. */
  public List<Account> all() throws IOException {
    return read(file);
  }

  /** One JSON object a line. */
  static String lines(List<Account> accounts) {
    return accounts.stream()
        .map(account -> JsonMapper.shared().writeValueAsString(account) + "\n")
        .collect(Collectors.joining());
  }

  private static Account account(String role) {
    return new Account(
        "demo-" + role + "@evenkeel.example",
        Secrets.randomPassword(),
        "Demo " + role,
        role,
        "US",
        "America/New_York",
        "en-US");
  }

  private static List<Account> read(Path file) throws IOException {
    return JsonMapper.shared().readValue(Files.readAllBytes(file), new TypeReference<>() {});
  }
}

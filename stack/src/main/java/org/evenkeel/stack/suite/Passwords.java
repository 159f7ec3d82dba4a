package org.evenkeel.stack.suite;

/** Names under which the passwords of an installation are kept. */
final class Passwords {

  static final String SUPERUSER = "postgres.superuser";
  static final String KEYCLOAK_DATABASE = "postgres.keycloak";
  static final String KEYCLOAK_ADMIN = "keycloak.admin";

  private Passwords() {}

  static String owner(String database) {
    return "postgres." + database + "_owner";
  }

  static String app(String database) {
    return "postgres." + database + "_app";
  }

  static String client(Service service) {
    return "client." + service.id();
  }
}

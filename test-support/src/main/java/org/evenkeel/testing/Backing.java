package org.evenkeel.testing;

import java.nio.file.Path;
import java.util.Map;

/** Where the backing services of tests come from. */
interface Backing {

  PostgresServer postgres();

  String kafka();

  RedisServer redis();

  String documents();

  MailServer mail();

  KeycloakServer keycloak(Path realmFile, Map<String, String> environment);
}

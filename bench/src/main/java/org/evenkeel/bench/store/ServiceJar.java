package org.evenkeel.bench.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenkeel.stack.backing.Database;
import org.evenkeel.stack.backing.Distribution;

/**
 * Commands of session-service's own jar, on a database made for them.
 *
 * @param jar as the build made it
 * @param port of the server
 * @param others address of what stands for the other services
 */
record ServiceJar(Path jar, Database database, int port, String others) {

  /** Runs one in this terminal and returns its exit status. */
  int run(String command, List<String> arguments) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Distribution.java());
    line.addAll(
        List.of("-XX:+UseSerialGC", "-Xmx512m", "--enable-native-access=ALL-UNNAMED", "-jar"));
    line.add(jar.toString());
    line.add(command);
    line.addAll(arguments);
    line.add("--evenkeel.database.name=" + database.name());
    line.add("--evenkeel.issuer=" + others);
    line.add("--evenkeel.services.auth-service=" + others);
    line.add("--spring.main.banner-mode=off");
    var builder = new ProcessBuilder(line).inheritIO();
    builder
        .environment()
        .putAll(
            Map.of(
                "EVENKEEL_POSTGRES_PORT", Integer.toString(port),
                "EVENKEEL_DB_PASSWORD", database.appPassword(),
                "EVENKEEL_DB_OWNER_PASSWORD", database.ownerPassword(),
                "LOGGING_LEVEL_ROOT", "ERROR"));
    return builder.start().waitFor();
  }
}

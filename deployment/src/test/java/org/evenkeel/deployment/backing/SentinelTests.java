package org.evenkeel.deployment.backing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts Valkey and Sentinel, run with stand-ins for both. */
class SentinelTests {

  private static final Pattern ID = Pattern.compile("(?m)^sentinel myid ([0-9a-f]{40})$");
  private static final String DOMAIN = ".evenkeel-valkey.evenkeel.svc.cluster.local";

  @TempDir private Path folder;

  @Test
  void a_sentinel_is_the_same_after_a_restart_and_another_one_is_another() throws Exception {
    String first = id(start("sentinel", "evenkeel-valkey-1", ""));

    assertThat(id(start("sentinel", "evenkeel-valkey-1", ""))).isEqualTo(first);
    assertThat(id(start("sentinel", "evenkeel-valkey-2", ""))).isNotEqualTo(first);
  }

  @Test
  void it_watches_whom_the_others_name_or_else_the_first() throws Exception {
    assertThat(start("sentinel", "evenkeel-valkey-1", ""))
        .contains("sentinel monitor evenkeel evenkeel-valkey-0" + DOMAIN + " 6379 2")
        .contains("sentinel announce-ip evenkeel-valkey-1" + DOMAIN)
        .doesNotContain("${");
    assertThat(start("sentinel", "evenkeel-valkey-1", "evenkeel-valkey-2" + DOMAIN))
        .contains("sentinel monitor evenkeel evenkeel-valkey-2" + DOMAIN + " 6379 2");
  }

  @Test
  void a_server_follows_the_master_unless_it_is_it() throws Exception {
    assertThat(start("server", "evenkeel-valkey-1", "evenkeel-valkey-2" + DOMAIN))
        .contains("replicaof evenkeel-valkey-2" + DOMAIN + " 6379")
        .doesNotContain("${");
    assertThat(start("server", "evenkeel-valkey-2", "evenkeel-valkey-2" + DOMAIN))
        .doesNotContain("replicaof");
  }

  private static String id(String settings) {
    var match = ID.matcher(settings);
    assertThat(match.find()).as(settings).isTrue();
    return match.group(1);
  }

  /** The settings with which it would have started. */
  private String start(String what, String pod, String master)
      throws IOException, InterruptedException {
    var data = Backing.base().one("ConfigMap", "evenkeel-valkey").path("data");
    Path settings = Files.createDirectories(folder.resolve("etc/valkey"));
    Files.createDirectories(folder.resolve("run/valkey"));
    Files.createDirectories(folder.resolve("run/sentinel"));
    for (var entry : data.properties()) {
      Files.writeString(settings.resolve(entry.getKey()), here(entry.getValue().asText()));
    }
    standIn("valkey-cli", "echo " + master);
    standIn("valkey-server", "cat \"$1\"");
    standIn("valkey-sentinel", "cat \"$1\"");
    var process = new ProcessBuilder("sh", settings.resolve("start.sh").toString(), what);
    process.environment().put("POD_NAME", pod);
    process.environment().merge("PATH", folder + ":", (path, own) -> own + path);
    Process started = process.redirectErrorStream(true).start();
    String said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(started.waitFor()).as(said).isZero();
    return said;
  }

  private String here(String text) {
    return text.replaceAll("/(etc|run)/(valkey|sentinel)", folder + "$0");
  }

  private void standIn(String name, String line) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}

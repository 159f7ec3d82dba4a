package org.evenkeel.deployment.backing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
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
    String first = id(start("sentinel", 1, Map.of()));

    assertThat(id(start("sentinel", 1, Map.of()))).isEqualTo(first);
    assertThat(id(start("sentinel", 2, Map.of()))).isNotEqualTo(first);
  }

  @Test
  void it_watches_whom_the_others_name_or_else_the_first() throws Exception {
    assertThat(start("sentinel", 1, Map.of()))
        .contains("sentinel monitor evenkeel evenkeel-valkey-0" + DOMAIN + " 6379 2")
        .contains("sentinel announce-ip evenkeel-valkey-1" + DOMAIN)
        .doesNotContain("${");
    assertThat(start("sentinel", 1, Map.of(0, 2, 2, 2)))
        .contains("sentinel monitor evenkeel evenkeel-valkey-2" + DOMAIN + " 6379 2");
  }

  @Test
  void a_server_follows_the_master_unless_it_is_it() throws Exception {
    assertThat(start("server", 1, Map.of(0, 2, 2, 2)))
        .contains("replicaof evenkeel-valkey-2" + DOMAIN + " 6379")
        .doesNotContain("${");
    assertThat(start("server", 2, Map.of(0, 2, 1, 2))).doesNotContain("replicaof");
  }

  /** The Sentinel beside it has begun, too, and says what it was told: the first pod. */
  @Test
  void a_master_that_was_replaced_comes_back_as_a_follower() throws Exception {
    assertThat(start("server", 0, Map.of(0, 0, 1, 2, 2, 2)))
        .contains("replicaof evenkeel-valkey-2" + DOMAIN + " 6379");
    assertThat(start("sentinel", 0, Map.of(0, 0, 1, 2, 2, 2)))
        .contains("sentinel monitor evenkeel evenkeel-valkey-2" + DOMAIN + " 6379 2");
  }

  @Test
  void the_next_one_is_asked_where_one_is_silent() throws Exception {
    assertThat(start("server", 0, Map.of(2, 1)))
        .contains("replicaof evenkeel-valkey-1" + DOMAIN + " 6379");
    assertThat(start("server", 2, Map.of(1, 1)))
        .contains("replicaof evenkeel-valkey-1" + DOMAIN + " 6379");
  }

  /** All begin at once: the first is the master, to itself as to the others. */
  @Test
  void where_nobody_answers_it_is_the_first() throws Exception {
    assertThat(start("server", 0, Map.of())).doesNotContain("replicaof");
    assertThat(start("server", 2, Map.of()))
        .contains("replicaof evenkeel-valkey-0" + DOMAIN + " 6379");
  }

  private static String id(String settings) {
    var match = ID.matcher(settings);
    assertThat(match.find()).as(settings).isTrue();
    return match.group(1);
  }

  /**
   * The settings with which it would have started.
   *
   * @param pod its number
   * @param masters whom the Sentinel of a pod takes for the master, by their numbers; the others do
   *     not answer, and the name of all of them leads to its own pod first
   */
  private String start(String what, int pod, Map<Integer, Integer> masters)
      throws IOException, InterruptedException {
    var answers = new StringBuilder("case \"$2\" in\n");
    masters.forEach(
        (asked, master) -> {
          String all = asked == pod ? "|" + DOMAIN.substring(1) : "";
          answers.append(
              "evenkeel-valkey-%d%s%s) printf 'evenkeel-valkey-%d%s\\n6379\\n' ;;%n"
                  .formatted(asked, DOMAIN, all, master, DOMAIN));
        });
    answers.append("*) echo 'Could not connect to Redis' >&2; exit 1 ;;\nesac");
    var data = Backing.base().one("ConfigMap", "evenkeel-valkey").path("data");
    Path settings = Files.createDirectories(folder.resolve("etc/valkey"));
    Files.createDirectories(folder.resolve("run/valkey"));
    Files.createDirectories(folder.resolve("run/sentinel"));
    for (var entry : data.properties()) {
      Files.writeString(settings.resolve(entry.getKey()), here(entry.getValue().asText()));
    }
    standIn("valkey-cli", answers.toString());
    standIn("valkey-server", "cat \"$1\"");
    standIn("valkey-sentinel", "cat \"$1\"");
    var process = new ProcessBuilder("sh", settings.resolve("start.sh").toString(), what);
    process.environment().put("POD_NAME", "evenkeel-valkey-" + pod);
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

package org.evenkeel.deployment.backing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.evenkeel.contracts.Topics;
import org.junit.jupiter.api.Test;

class KafkaRightsTests {

  private static final Path FILE = Backing.FOLDER.resolve("base/kafka/users.yaml");

  @Test
  void users_are_those_of_the_topics() throws Exception {
    if (Boolean.getBoolean("evenkeel.k8s.write")) {
      Files.writeString(FILE, KafkaRights.yaml());
    }
    assertThat(Files.readString(FILE)).isEqualTo(KafkaRights.yaml());
  }

  @Test
  void only_owners_write_facts() {
    for (var topic : Topics.all()) {
      List<String> writers =
          Services.WITH_EVENTS.stream()
              .filter(service -> may(service, "Write", topic.name()))
              .toList();
      assertThat(writers)
          .as(topic.name())
          .isEqualTo(topic.owner().equals("*") ? Services.WITH_EVENTS : List.of(topic.owner()));
    }
  }

  @Test
  void only_consumers_read_facts() {
    for (var topic : Topics.all()) {
      assertThat(
              Services.WITH_EVENTS.stream().filter(service -> may(service, "Read", topic.name())))
          .as(topic.name())
          .containsExactlyInAnyOrderElementsOf(
              topic.consumers().stream().map(Services::of).distinct().toList());
    }
  }

  private static boolean may(String service, String operation, String topic) {
    JsonNode user =
        Backing.read(KafkaRights.yaml()).stream()
            .filter(each -> Backing.name(each).equals(service))
            .findFirst()
            .orElseThrow();
    return StreamSupport.stream(user.at("/spec/authorization/acls").spliterator(), false)
        .filter(rule -> rule.at("/resource/type").asText().equals("topic"))
        .filter(rule -> rule.at("/resource/name").asText().equals(topic))
        .flatMap(rule -> StreamSupport.stream(rule.path("operations").spliterator(), false))
        .anyMatch(each -> each.asText().equals(operation));
  }
}

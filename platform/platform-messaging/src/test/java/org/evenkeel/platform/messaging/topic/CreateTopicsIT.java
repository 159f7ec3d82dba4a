package org.evenkeel.platform.messaging.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.evenkeel.contracts.Topic;
import org.evenkeel.contracts.Topics;
import org.evenkeel.platform.launch.Command;
import org.evenkeel.testing.BackingServices;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The command that a compose file runs before the services start. */
class CreateTopicsIT {

  private final String prefix = "made-" + UUID.randomUUID().toString().substring(0, 8) + ".";
  private final StandardEnvironment env = new StandardEnvironment();

  CreateTopicsIT() {
    env.getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test",
                Map.of(
                    "evenkeel.kafka", BackingServices.kafka(), "evenkeel.topic-prefix", prefix)));
  }

  @Test
  void makesEveryTopicOfContractsWithItsSettingsAndLeavesWhatIsThere() throws Exception {
    Command command =
        ServiceLoader.load(Command.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(one -> one.name().equals("topics"))
            .findFirst()
            .orElseThrow();
    try (Admin admin =
        Admin.create(Map.<String, Object>of("bootstrap.servers", BackingServices.kafka()))) {
      String first = prefix + Topics.all().getFirst().name();
      admin.createTopics(List.of(new NewTopic(first, 1, (short) 1))).all().get();

      assertThat(command.run(env, List.of())).isZero();
      assertThat(command.run(env, List.of())).as("said again").isZero();

      Set<String> wanted =
          Topics.all().stream()
              .flatMap(topic -> Stream.concat(Stream.of(topic.name()), topic.deadLetterTopics()))
              .map(name -> prefix + name)
              .collect(Collectors.toSet());
      assertThat(admin.listTopics().names().get())
          .filteredOn(name -> name.startsWith(prefix))
          .containsExactlyInAnyOrderElementsOf(wanted);
      assertThat(partitions(admin, first)).as("as it was").isEqualTo(1);
      Topic signals = Topics.CRISIS_SIGNALS;
      assertThat(partitions(admin, prefix + signals.name())).isEqualTo(Topic.LOCAL_PARTITIONS);
      assertThat(setting(admin, prefix + signals.name(), "retention.ms"))
          .isEqualTo(signals.configs().get("retention.ms"));
    }
  }

  private static int partitions(Admin admin, String topic) throws Exception {
    return admin
        .describeTopics(List.of(topic))
        .allTopicNames()
        .get()
        .get(topic)
        .partitions()
        .size();
  }

  private static String setting(Admin admin, String topic, String name) throws Exception {
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    return admin.describeConfigs(List.of(resource)).all().get().get(resource).get(name).value();
  }
}

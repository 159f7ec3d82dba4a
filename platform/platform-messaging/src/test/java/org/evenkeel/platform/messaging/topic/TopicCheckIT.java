package org.evenkeel.platform.messaging.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.evenkeel.contracts.Topics;
import org.evenkeel.platform.messaging.Bench;
import org.evenkeel.platform.messaging.BenchApplication;
import org.evenkeel.testing.BackingServices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service that starts before its topics are made, at a real broker. */
@SpringBootTest(classes = BenchApplication.class)
@DirtiesContext
class TopicCheckIT {

  @Autowired private TopicCheck check;
  @Autowired private HealthIndicator topicsHealthIndicator;
  @Autowired private Environment environment;

  @Value("${evenkeel.topic-prefix}")
  private String prefix;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    Bench.with(Topics.ML_INSIGHTS).settings(registry);
    registry.add("spring.application.name", () -> "notification-service");
  }

  @Test
  void it_is_not_ready_until_they_are_there() throws Exception {
    String name = prefix + Topics.NOTIFICATION_DELIVERIES.name();
    await().atMost(Duration.ofSeconds(30)).until(() -> check.missing().contains(name));
    assertThat(topicsHealthIndicator.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    assertThat(environment.getProperty("management.endpoint.health.group.readiness.include"))
        .isEqualTo("readinessState,topics");

    Set<String> missing = check.missing();
    try (Admin admin =
        Admin.create(Map.<String, Object>of("bootstrap.servers", BackingServices.kafka()))) {
      List<NewTopic> topics =
          missing.stream().map(topic -> new NewTopic(topic, 1, (short) 1)).toList();
      admin.createTopics(topics).all().get();
    }

    await().atMost(Duration.ofSeconds(30)).until(() -> check.missing().isEmpty());
    assertThat(topicsHealthIndicator.health().getStatus()).isEqualTo(Status.UP);
  }
}

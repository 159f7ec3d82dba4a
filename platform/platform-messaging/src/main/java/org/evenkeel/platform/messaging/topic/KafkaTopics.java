package org.evenkeel.platform.messaging.topic;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Asks Kafka, with a client for each question: few are asked. */
record KafkaTopics(String bootstrap) implements BrokerTopics {

  private static final int PATIENCE_MS = 5_000;

  @Override
  public @Nullable Set<String> names() throws InterruptedException {
    try (Admin admin =
        Admin.create(
            Map.<String, Object>of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                PATIENCE_MS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_MS))) {
      return admin.listTopics().names().get();
    } catch (ExecutionException | KafkaException e) {
      return null;
    }
  }
}

package org.evenkeel.platform.messaging;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the broker is.
 *
 * @param kafka bootstrap servers
 * @param topicPrefix stands before every name of a topic and a group; empty but in tests
 */
@ConfigurationProperties("evenkeel")
public record BrokerSettings(
    @DefaultValue("127.0.0.1:19092") String kafka, @DefaultValue("") String topicPrefix) {

  /** The name that a declared topic or group has at this broker. */
  public String named(String declared) {
    return topicPrefix + declared;
  }
}

package org.evenkeel.deployment.backing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Kafka's plain listener, where there is one, lets in the suite's pods and the brokers, and nobody
 * else: a command in one broker is told of the others and has to reach them (runbook of restores).
 */
final class KafkaDoors implements Rule {

  @Override
  public List<String> violations(Backing backing) {
    var found = new ArrayList<String>();
    backing
        .kind("Kafka")
        .flatMap(
            kafka -> StreamSupport.stream(kafka.at("/spec/kafka/listeners").spliterator(), false))
        .filter(listener -> !listener.path("tls").asBoolean())
        .forEach(
            listener -> {
              Set<Map<String, String>> in = admitted(listener, backing);
              for (Map<String, String> pod : Set.copyOf(backing.pods())) {
                if (in.contains(pod) != meant(pod)) {
                  found.add(pod + (meant(pod) ? " cannot reach " : " may reach ") + "plain Kafka");
                }
              }
            });
    return found;
  }

  private static boolean meant(Map<String, String> pod) {
    return pod.containsKey("strimzi.io/pool-name")
        || "evenkeel".equals(pod.get("app.kubernetes.io/part-of"));
  }

  /** Everybody, where no peer is named. */
  private static Set<Map<String, String>> admitted(JsonNode listener, Backing backing) {
    JsonNode peers = listener.path("networkPolicyPeers");
    return backing.pods().stream()
        .filter(
            pod ->
                peers.isEmpty()
                    || StreamSupport.stream(peers.spliterator(), false)
                        .anyMatch(peer -> Selectors.matches(peer.path("podSelector"), pod)))
        .collect(Collectors.toSet());
  }
}

package org.evenkeel.platform.web.request;

import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds of a request.
 *
 * @param maxBody longest body; 256 KB unless a service takes batches
 * @param larger path prefix to the longest body below it, for uploads; the longest prefix that fits
 *     wins
 */
@Validated
@ConfigurationProperties("evenkeel.request")
record RequestSettings(
    @NotNull @DefaultValue("256KB") DataSize maxBody, @DefaultValue Map<String, DataSize> larger) {

  RequestSettings {
    larger = Map.copyOf(larger);
  }

  /** Longest body of a path, in bytes. */
  long bound(String path) {
    return larger.entrySet().stream()
        .filter(entry -> path.startsWith(entry.getKey()))
        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
        .map(Map.Entry::getValue)
        .orElse(maxBody)
        .toBytes();
  }
}

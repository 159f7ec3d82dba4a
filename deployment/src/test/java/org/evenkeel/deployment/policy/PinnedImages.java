package org.evenkeel.deployment.policy;

import java.util.List;
import java.util.regex.Pattern;
import org.evenkeel.deployment.chart.Rendered;

/** Every image is named by a version or a digest. */
public final class PinnedImages implements Policy {

  private static final Pattern PINNED =
      Pattern.compile(
          "[a-z0-9.:/_-]+(@sha256:[0-9a-f]{64}|:(?!latest)[A-Za-z0-9_][A-Za-z0-9_.-]*)");

  @Override
  public List<String> violations(Rendered rendered) {
    return rendered.objects().stream()
        .flatMap(object -> object.pods().stream())
        .flatMap(
            pods ->
                pods.containers().stream()
                    .map(container -> container.path("image").asText())
                    .filter(image -> !PINNED.matcher(image).matches())
                    .map(image -> pods.owner() + ": image " + image))
        .toList();
  }
}

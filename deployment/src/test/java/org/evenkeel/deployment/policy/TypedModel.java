package org.evenkeel.deployment.policy;

import java.util.List;
import org.evenkeel.deployment.chart.Rendered;
import org.evenkeel.deployment.typed.Kinds;

/** Every object fits its kind. */
public final class TypedModel implements Policy {

  @Override
  public List<String> violations(Rendered rendered) {
    return rendered.objects().stream()
        .flatMap(object -> Kinds.problems(object.tree()).map(problem -> object + ": " + problem))
        .toList();
  }
}

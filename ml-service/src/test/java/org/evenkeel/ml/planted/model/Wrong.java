package org.evenkeel.ml.planted.model;

import java.util.List;
import org.evenkeel.contracts.Topic;
import org.evenkeel.ml.planted.web.Outer;
import org.springframework.stereotype.Component;

/** Breaks every rule of BoundariesTests on purpose. */
@Component
class Wrong {
  List<Object> forbidden(Topic topic, Outer outer) {
    return List.of(topic, outer);
  }
}

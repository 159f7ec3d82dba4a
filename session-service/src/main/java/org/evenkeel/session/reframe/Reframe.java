package org.evenkeel.session.reframe;

import java.util.List;
import java.util.Map;

/**
 * Another way to look at a situation.
 *
 * @param id stable name
 * @param feelings which feelings it is meant for
 * @param text by communication style: warm, direct, playful, professional
 */
record Reframe(String id, List<String> feelings, Map<String, String> text) {

  Reframe {
    feelings = List.copyOf(feelings);
    text = Map.copyOf(text);
  }
}

package org.evenkeel.platform.messaging.deadletter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for.
 *
 * @param verb list, show, replay or discard
 * @param id of one letter, or {@code <service>.rejected/<event id>}
 */
record Request(
    String verb, @Nullable String id, @Nullable String topic, @Nullable String group, boolean all) {

  static final String USAGE =
      """
      usage: dead-letters COMMAND

        list [--topic T] [--group G]         what waits for a person
        show ID                              all that may be shown of one
        replay ID                            give it to the group that failed, and to no other
        replay --topic T --group G [--all]   the same with every letter of a group
        discard ID                           say that it is done with; nothing is handled

      An ID is <topic>.<group>.dlt/<partition>@<offset>, or <service>.rejected/<event id> for a fact that the
      broker refused, which can only be replayed.
      """;

  /**
   * Reads arguments. Settings such as {@code --logging.level.root=WARN} are none of its business.
   *
   * @throws IllegalArgumentException when they make no request
   */
  static Request of(List<String> arguments) {
    String verb = arguments.isEmpty() ? "" : arguments.getFirst();
    String id = null;
    String topic = null;
    String group = null;
    boolean all = false;
    var rest = arguments.listIterator(Math.min(1, arguments.size()));
    while (rest.hasNext()) {
      String word = rest.next();
      switch (word) {
        case "--topic" -> topic = rest.hasNext() ? rest.next() : "";
        case "--group" -> group = rest.hasNext() ? rest.next() : "";
        case "--all" -> all = true;
        default -> {
          if (id != null || word.startsWith("--")) {
            if (!word.contains("=")) {
              throw new IllegalArgumentException(USAGE);
            }
          } else {
            id = word;
          }
        }
      }
    }
    var request = new Request(verb, id, topic, group, all);
    if (!request.complete()) {
      throw new IllegalArgumentException(USAGE);
    }
    return request;
  }

  private boolean complete() {
    boolean filtered = topic != null || group != null;
    return switch (verb) {
      case "list" -> id == null && !all;
      case "show", "discard" -> id != null && !filtered && !all;
      case "replay" -> id != null ? !filtered && !all : topic != null && group != null;
      default -> false;
    };
  }
}

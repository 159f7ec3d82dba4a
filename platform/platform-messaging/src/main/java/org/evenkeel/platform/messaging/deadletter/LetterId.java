package org.evenkeel.platform.messaging.deadletter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.contracts.Topic;
import org.evenkeel.contracts.Topics;

/** Where a dead letter stands: {@code <topic>.<group>.dlt/<partition>@<offset>}. */
record LetterId(Topic topic, String group, int partition, long offset) {

  private static final Pattern TEXT = Pattern.compile("([a-z.-]+)/([0-9]{1,5})@([0-9]{1,18})");

  /**
   * Reads an id.
   *
   * @throws RefusedException when it is none
   */
  static LetterId parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (parts.matches()) {
      for (Topic topic : Topics.all()) {
        for (String group : topic.consumers()) {
          if (topic.deadLetters(group).equals(parts.group(1))) {
            return new LetterId(
                topic, group, Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3)));
          }
        }
      }
    }
    throw new RefusedException(
        "This is no id of a dead letter, which looks like"
            + " <topic>.<group>.dlt/<partition>@<offset>");
  }

  @Override
  public String toString() {
    return topic.deadLetters(group) + "/" + partition + "@" + offset;
  }
}

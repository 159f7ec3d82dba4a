package org.evenkeel.wellness.library;

import java.util.Objects;
import java.util.UUID;
import org.evenkeel.wellness.people.CommunicationStyle;

/**
 * A micro-action of the library, with how it fared so far.
 *
 * @param version of the content, from 1
 */
public record Intervention(Content content, int version, Statistics statistics) {

  public UUID id() {
    return content.id();
  }

  public Approach approach() {
    return content.therapeuticApproach();
  }

  /** How the intervention is named to this kind of reader. */
  public Wording wording(CommunicationStyle style) {
    return Objects.requireNonNull(content.wordings().get(style), "every style is worded");
  }
}

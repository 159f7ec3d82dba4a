package org.evenkeel.session.reframing.application;

import java.util.List;
import java.util.UUID;
import org.evenkeel.session.people.CommunicationStyle;
import org.evenkeel.session.reframing.PersonalReframe;

/** Writes reframes from a person's own words; a language model, or rules. */
@FunctionalInterface
public interface ReframeWriter {

  /**
   * Four reframes, one of each kind, in the order of the kinds; none when there is nothing that it
   * ought to say. The floor has found nothing in the words, and reads the answer as well.
   *
   * @throws RuntimeException when it cannot write now; it is asked again later
   */
  List<PersonalReframe> write(Material material);

  /**
   * What there is to write from.
   *
   * @param sessionId the seed of every choice, so that the same session gets the same words
   * @param texts what the person wrote, the thought first
   * @param ownWords whether words of theirs may be taken up
   */
  record Material(UUID sessionId, List<String> texts, CommunicationStyle style, boolean ownWords) {

    public Material {
      texts = List.copyOf(texts);
    }

    /** The same, of which no word may be taken up. */
    Material withoutOwnWords() {
      return new Material(sessionId, texts, style, false);
    }

    /** Hides what the person wrote. */
    @Override
    public String toString() {
      return "Material[" + sessionId + "]";
    }
  }
}

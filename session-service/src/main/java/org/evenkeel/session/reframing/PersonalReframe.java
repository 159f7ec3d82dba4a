package org.evenkeel.session.reframing;

/**
 * One reframe for one person.
 *
 * @param kind challenge_the_catastrophe, perspective, what_is_controllable or specific
 * @param text may quote what the person wrote
 */
public record PersonalReframe(String kind, String text) {

  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "PersonalReframe[" + kind + "]";
  }
}

package org.evenkeel.session.idea;

/**
 * A tag and how many ideas have it.
 *
 * @param tag in the spelling of the newest of them
 */
record TagCount(String tag, int count) {

  TagCount oneMore() {
    return new TagCount(tag, count + 1);
  }

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "TagCount[" + count + "]";
  }
}

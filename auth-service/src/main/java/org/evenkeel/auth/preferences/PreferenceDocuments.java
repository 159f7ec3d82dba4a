package org.evenkeel.auth.preferences;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** One document a user; it carries the facts about itself that were not published yet. */
public interface PreferenceDocuments {

  /** A document's content and its version, from 1. */
  record Stored(ObjectNode preferences, long version) {

    /** Hides what belongs to the person. */
    @Override
    public String toString() {
      return "Stored[" + version + "]";
    }
  }

  /** A fact that waits in a document; versions are its order. */
  record Waiting(long version, String fact) {

    /** Hides what belongs to the person. */
    @Override
    public String toString() {
      return "Waiting[" + version + "]";
    }
  }

  Optional<Stored> find(UUID userId);

  /**
   * Stores the next version together with its fact.
   *
   * @param expected version that is replaced; 0 when there is no document yet
   * @return false when another version stands there
   */
  boolean replace(UUID userId, long expected, ObjectNode preferences, String fact);

  /** Facts that wait in the user's document, oldest first. */
  List<Waiting> waiting(UUID userId);

  /** Users whose documents carry facts. */
  List<UUID> withWaiting();

  /** Removes facts that were published. */
  void remove(UUID userId, long upToVersion);
}

package org.evenkeel.session.store;

/** Events of a kind that only tests have; the first has changed twice since it was invented. */
sealed interface Note {

  /** Somebody wrote down a text, for a number of people. */
  record Written(String text, int readers) implements Note {}

  /** It was put away. */
  record Filed(String drawer) implements Note {}

  EventTypes<Note> TYPES =
      EventTypes.of(Note.class)
          .type("note-written.v3", Written.class)
          .type("note-filed.v1", Filed.class)
          .upcast(
              "note-written.v1",
              "note-written.v2",
              old -> {
                old.set("text", old.remove("words"));
                return old;
              })
          .upcast("note-written.v2", "note-written.v3", old -> old.put("readers", 1))
          .build();

  EventKind<Note> KIND = new EventKind<>("note", "sessions.test.note", TYPES);
}

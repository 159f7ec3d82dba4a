package org.evenkeel.session.library;

import java.util.Map;
import org.springframework.stereotype.Component;

/** The three libraries; a gap in one of them stops the start. */
@Component
class Libraries {

  private final Library reframes;
  private final Library actions;
  private final Library statements;

  Libraries() {
    Map<String, String> sources = LibraryFiles.sources();
    this.reframes = load("reframes", false, sources);
    this.actions = load("wave-actions", true, sources);
    this.statements = load("acceptance-statements", false, sources);
  }

  private static Library load(String name, boolean actions, Map<String, String> sources) {
    return Library.of(name, actions, LibraryFiles.entries(name), sources);
  }

  Library reframes() {
    return reframes;
  }

  Library actions() {
    return actions;
  }

  Library statements() {
    return statements;
  }
}

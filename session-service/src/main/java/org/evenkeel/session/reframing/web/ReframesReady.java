package org.evenkeel.session.reframing.web;

import java.util.List;
import java.util.UUID;
import org.evenkeel.session.reframing.PersonalReframe;

/** What event {@code reframes-ready} carries, as the session has it when it is sent. */
record ReframesReady(UUID sessionId, List<PersonalReframe> personalReframes) {

  ReframesReady {
    personalReframes = List.copyOf(personalReframes);
  }
}

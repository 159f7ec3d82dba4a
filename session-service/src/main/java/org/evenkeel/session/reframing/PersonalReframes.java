package org.evenkeel.session.reframing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The personal reframes of SPARK sessions. */
public interface PersonalReframes {

  /**
   * Asks for reframes in the current transaction; they are written some time after its commit.
   * Asking again, for a later version of the session, replaces what was written before.
   *
   * @param version of the session with the step they answer
   */
  void ask(UUID userId, UUID sessionId, int version);

  /**
   * What was written; empty until it is there. An empty list says that nothing is offered: there
   * are words in the session for which a reframe would be the wrong answer.
   *
   * @throws org.evenkeel.platform.crypto.DataKeyUnavailableException when the person's key cannot
   *     be had at the moment
   */
  Optional<List<PersonalReframe>> find(UUID userId, UUID sessionId);

  /**
   * The kinds that a client may have shown for this session, and so may select: of those that were
   * last written, also while newer ones are awaited, and every one once an answer to an earlier
   * step may have been replaced. None where none were offered.
   *
   * @param firstAsked version of the session that asked first
   * @throws org.evenkeel.platform.crypto.DataKeyUnavailableException when the person's key cannot
   *     be had at the moment
   */
  Set<String> offered(UUID userId, UUID sessionId, int firstAsked);
}

package org.evenkeel.stack.documents;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import org.h2.mvstore.MVStore;

/**
 * Commits before it answers. The plain back end commits once a second and has lost acknowledged
 * inserts when it was killed.
 */
final class CommittingBackend extends H2Backend {

  CommittingBackend(MVStore store) {
    super(store);
  }

  @Override
  public Document handleMessage(MongoMessage message) {
    Document answer = super.handleMessage(message);
    commit();
    return answer;
  }
}

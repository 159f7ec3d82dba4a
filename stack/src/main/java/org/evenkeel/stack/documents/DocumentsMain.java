package org.evenkeel.stack.documents;

import de.bwaldvogel.mongo.MongoServer;
import org.h2.mvstore.MVStore;

/** Serves documents. Arguments: port and file. */
public final class DocumentsMain {

  private DocumentsMain() {}

  public static void main(String[] arguments) {
    var store = MVStore.open(arguments[1]);
    var server = new MongoServer(new CommittingBackend(store));
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop"));
    server.bind("127.0.0.1", Integer.parseInt(arguments[0]));
  }
}

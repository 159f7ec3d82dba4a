package org.evenkeel.stack.drill;

import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * An invented member, as a writer of the drill knows them.
 *
 * @param id of the user
 * @param key their data key
 * @param journal id of their one journal entry
 * @param version of that entry, from 1
 */
record Person(UUID id, SecretKey key, UUID journal, int version) {

  Person revised() {
    return new Person(id, key, journal, version + 1);
  }

  @Override
  public String toString() {
    return "Person[" + id + "]";
  }
}

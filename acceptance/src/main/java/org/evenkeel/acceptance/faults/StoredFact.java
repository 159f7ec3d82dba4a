package org.evenkeel.acceptance.faults;

import java.util.UUID;

/**
 * A fact as it lies in a topic.
 *
 * @param topic where
 * @param partition where in it
 * @param offset where in that
 * @param key user id, or id of the record it is about
 * @param source the service that told it
 * @param sequence the source's number of it within the key
 * @param id of the event
 * @param type of the fact
 */
record StoredFact(
    String topic,
    int partition,
    long offset,
    String key,
    String source,
    long sequence,
    UUID id,
    String type) {}

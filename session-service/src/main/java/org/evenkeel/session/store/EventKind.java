package org.evenkeel.session.store;

/**
 * What a kind of stream is made of.
 *
 * @param name in column {@code kind}, such as {@code spark}
 * @param sealedField first part of the associated data of its payloads, from {@code SealedFields};
 *     the second is stream id and version joined by a colon
 */
public record EventKind<E>(String name, String sealedField, EventTypes<E> types) {}

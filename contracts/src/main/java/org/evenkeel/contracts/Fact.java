package org.evenkeel.contracts;

/**
 * The {@code data} of a published event. A fact is a plain record; property names are {@code
 * snake_case} on the wire. Evolution: optional fields may be added, anything else is a new type.
 */
public interface Fact {}

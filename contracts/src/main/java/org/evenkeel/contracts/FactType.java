package org.evenkeel.contracts;

/**
 * How a fact travels.
 *
 * @param name {@code org.evenkeel.<context>.<fact>.v<n>}, the {@code ce_type}
 * @param fact the record
 * @param topic where it is published
 * @param sealed whether its data is encrypted with the user's data key
 */
public record FactType<T extends Fact>(String name, Class<T> fact, Topic topic, boolean sealed) {}

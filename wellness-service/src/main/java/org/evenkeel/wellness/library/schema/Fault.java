package org.evenkeel.wellness.library.schema;

/**
 * What does not fit in a content.
 *
 * @param field wire name, dots between levels, {@code evidence.source}; empty for the whole
 * @param message what is expected
 */
public record Fault(String field, String message) {}

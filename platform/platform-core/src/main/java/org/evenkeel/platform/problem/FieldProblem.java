package org.evenkeel.platform.problem;

/**
 * What is wrong with one field of the input.
 *
 * @param field wire name, dots between levels: {@code body_scan_data.chest}
 * @param message what is expected; never repeats what was sent
 */
public record FieldProblem(String field, String message) {}

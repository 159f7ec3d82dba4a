package org.evenkeel.wellness.library;

/** Name and short description in one communication style. */
public record Wording(String name, String shortDescription) {}

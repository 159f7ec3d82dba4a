package org.evenkeel.wellness.library;

/** The published work the technique rests on, and how firmly. */
public record Evidence(String source, EvidenceStrength strength) {}

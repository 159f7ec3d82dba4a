package org.evenkeel.wellness.library;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The published work the technique rests on, and how firmly. */
public record Evidence(
    @NotBlank @Size(max = 400) String source, @NotNull EvidenceStrength strength) {}

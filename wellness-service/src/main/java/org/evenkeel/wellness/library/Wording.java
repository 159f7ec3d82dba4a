package org.evenkeel.wellness.library;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Name and short description in one communication style. */
public record Wording(
    @NotBlank @Size(max = 60) String name, @NotBlank @Size(max = 220) String shortDescription) {}

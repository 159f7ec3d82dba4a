package org.evenkeel.auth.datakey.web;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;

/** Whose keys are wanted, 500 users at most. */
record DataKeysRequest(@NotEmpty @Size(max = 500) Set<@NotNull UUID> userIds) {}

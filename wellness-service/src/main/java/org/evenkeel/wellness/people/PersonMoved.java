package org.evenkeel.wellness.people;

import java.util.UUID;

/** Somebody's zone is another from now on; told within the transaction that learnt of it. */
public record PersonMoved(UUID userId) {}

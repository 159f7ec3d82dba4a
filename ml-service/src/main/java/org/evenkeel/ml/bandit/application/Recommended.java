package org.evenkeel.ml.bandit.application;

import java.util.UUID;
import org.evenkeel.bandit.Decision;

/** A decision that was made and logged. */
public record Recommended(UUID decisionId, Decision decision) {}

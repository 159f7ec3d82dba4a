package org.evenkeel.contracts.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.contracts.Fact;

/** A person reached an achievement. */
public record AchievementUnlocked(
    UUID userId, String achievement, LocalDate localDate, Instant unlockedAt) implements Fact {}

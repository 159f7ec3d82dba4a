package org.evenkeel.contracts.identity;

import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.Fact;
import org.jspecify.annotations.Nullable;

/** A profile as it stands after a change, whole. */
public record ProfileChanged(
    UUID userId,
    String displayName,
    @Nullable String ageRange,
    @Nullable String country,
    @Nullable String zone,
    @Nullable String locale,
    boolean adhd,
    boolean autismSpectrum,
    boolean anxiety,
    boolean depression,
    List<String> otherConditions)
    implements Fact {
  public ProfileChanged {
    otherConditions = List.copyOf(otherConditions);
  }

  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "ProfileChanged[...]";
  }
}

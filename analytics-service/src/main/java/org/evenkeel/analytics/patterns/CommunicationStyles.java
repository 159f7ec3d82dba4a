package org.evenkeel.analytics.patterns;

import java.util.UUID;

/** How members want to be spoken to. */
public interface CommunicationStyles {

  /** Code of warm, direct, playful or professional; warm while nothing is known. */
  String of(UUID userId);
}

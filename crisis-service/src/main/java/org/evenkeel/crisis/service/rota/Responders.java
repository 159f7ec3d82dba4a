package org.evenkeel.crisis.service.rota;

import java.util.UUID;

/** Staff who answer cases, as identity facts tell of them. */
public interface Responders {

  /** Whether this is somebody who answers cases now. */
  boolean isActive(UUID userId);
}

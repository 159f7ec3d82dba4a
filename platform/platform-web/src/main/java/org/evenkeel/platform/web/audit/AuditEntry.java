package org.evenkeel.platform.web.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One audited act.
 *
 * @param actor who did it; null when a service did
 * @param action what was done, {@code case.acknowledged}
 * @param resourceType kind of thing it was done to, {@code case}
 * @param resourceId which one
 * @param subject whose data it is; null when nobody's
 * @param details codes and ids only, never what a person wrote
 */
public record AuditEntry(
    @Nullable UUID actor,
    String action,
    String resourceType,
    String resourceId,
    @Nullable UUID subject,
    Map<String, String> details) {

  public AuditEntry {
    details = Map.copyOf(details);
  }

  /** Hides the details. */
  @Override
  public String toString() {
    return "AuditEntry[" + action + " " + resourceType + " " + resourceId + "]";
  }
}

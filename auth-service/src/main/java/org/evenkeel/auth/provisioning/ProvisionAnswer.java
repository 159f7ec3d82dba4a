package org.evenkeel.auth.provisioning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of one account.
 *
 * @param userId null when it was refused
 * @param problem why it was refused
 */
record ProvisionAnswer(
    @Nullable UUID userId, String role, boolean created, @Nullable String problem) {

  static ProvisionAnswer refused(String role, String problem) {
    return new ProvisionAnswer(null, role, false, problem);
  }
}

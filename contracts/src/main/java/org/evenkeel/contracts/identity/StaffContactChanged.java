package org.evenkeel.contracts.identity;

import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Where a member of staff is reached. The address is under the staff contact key, not under a user
 * key, so that responders are told with auth-service down.
 *
 * @param emailSealed service ciphertext, field {@code identity.staff.email}, record = user id
 */
public record StaffContactChanged(
    UUID userId,
    List<String> roles,
    String emailSealed,
    @Nullable String zone,
    @Nullable String locale,
    boolean active)
    implements Fact {
  public StaffContactChanged {
    roles = List.copyOf(roles);
  }
}

package org.evenkeel.auth;

import org.evenkeel.testing.openapi.OpenApiSnapshot;
import org.junit.jupiter.api.Test;

class OpenApiIT {

  @Test
  void the_document_that_is_checked_in_is_the_one_that_is_served() {
    OpenApiSnapshot.check(RunningAuthService.get().port());
  }
}

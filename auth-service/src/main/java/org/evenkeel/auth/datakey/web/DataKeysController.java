package org.evenkeel.auth.datakey.web;

import jakarta.validation.Valid;
import org.evenkeel.auth.datakey.DataKeyBatch;
import org.evenkeel.platform.web.Internal;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Hands data keys to the services that hold people's text; never routed by the gateway. */
@RestController
class DataKeysController {

  private final DataKeyBatch batch;

  DataKeysController(DataKeyBatch batch) {
    this.batch = batch;
  }

  @Internal(
      callers = {
        "auth-service",
        "session-service",
        "wellness-service",
        "ml-service",
        "notification-service",
        "crisis-service",
        "analytics-service"
      })
  @PostMapping("/internal/data-keys:batch")
  ResponseEntity<DataKeysAnswer> keys(@Valid @RequestBody DataKeysRequest request) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(DataKeysAnswer.of(batch.of(request.userIds())));
  }
}

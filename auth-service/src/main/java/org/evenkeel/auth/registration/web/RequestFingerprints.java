package org.evenkeel.auth.registration.web;

import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.evenkeel.auth.registration.Register.Fingerprint;
import org.evenkeel.platform.crypto.Hmac;
import org.evenkeel.platform.crypto.KeyFiles;
import org.evenkeel.platform.json.Json;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * HMACs of key and body. Registering does not store its answer as other operations do: the answer
 * follows from the body and the account, and the work cannot be one transaction.
 */
@Component
class RequestFingerprints {

  private static final String HEADER = "Idempotency-Key";
  private static final Pattern ACCEPTED = Pattern.compile("[\\x21-\\x7e]{1,200}");

  private final KeyFiles files;

  RequestFingerprints(KeyFiles files) {
    this.files = files;
  }

  @Nullable Fingerprint of(@Nullable String key, RegisterRequest body) {
    if (key == null) {
      return null;
    }
    if (!ACCEPTED.matcher(key).matches()) {
      throw new ProblemException(CommonProblems.INVALID)
          .withErrors(List.of(new FieldProblem(HEADER, "must be 1 to 200 printable characters")));
    }
    Hmac hmac = new Hmac(files.read("idempotency"));
    HexFormat hex = HexFormat.of();
    return new Fingerprint(
        hex.formatHex(hmac.of("register|key|" + key)),
        hex.formatHex(hmac.of("register|body|" + Json.mapper().writeValueAsString(body))));
  }
}

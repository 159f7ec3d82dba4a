package org.evenkeel.platform.web.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.evenkeel.platform.crypto.Hmac;
import org.evenkeel.platform.json.Json;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.request.MatchedPath;
import org.springframework.util.function.SingletonSupplier;

/** Reads the key of a request, and hashes it and the body. */
final class PostIdentities {

  static final String HEADER = "Idempotency-Key";
  private static final Pattern KEY = Pattern.compile("[\\x20-\\x7E]{1,200}");

  private final SingletonSupplier<Hmac> hmac;

  PostIdentities(SingletonSupplier<Hmac> hmac) {
    this.hmac = hmac;
  }

  /** Empty when the request has no key; refuses one that is out of shape. */
  Optional<PostIdentity> of(
      UUID userId, String operation, HttpServletRequest request, Object requestBody) {
    String key = request.getHeader(HEADER);
    if (key == null) {
      return Optional.empty();
    }
    if (!KEY.matcher(key).matches()) {
      throw new ProblemException(CommonProblems.INVALID)
          .withErrors(List.of(new FieldProblem(HEADER, "must be 1 to 200 printable characters")));
    }
    Hmac hash = hmac.obtain();
    Object heard = request.getAttribute(IdempotentPosts.HEARD);
    String sent =
        MatchedPath.of(request)
            + "\n"
            + Json.mapper().writeValueAsString(requestBody)
            + (heard == null ? "" : "\n" + heard);
    return Optional.of(
        new PostIdentity(
            userId, hex(hash.of("key|" + key)), operation, hex(hash.of("body|" + sent))));
  }

  private static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}

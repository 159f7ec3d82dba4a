package org.evenkeel.platform.crisis;

import java.util.List;
import org.evenkeel.platform.web.caller.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Requests the floor does not look at.
 *
 * @param method of HTTP; empty for every one of them
 * @param path with a method just this path, where {@code *} stands for any one segment; else
 *     whatever begins with it
 * @param permission whose holders alone are exempt, so that anybody else is heard there, too; empty
 *     for everybody
 */
record Exemption(String method, String path, String permission) {

  /** Reads {@code [METHOD] PATH [PERMISSION]}, as in {@code PUT /api/v1/interventions/*}. */
  static Exemption of(String setting) {
    List<String> parts = List.of(setting.strip().split(" +", -1));
    int path = parts.getFirst().startsWith("/") ? 0 : 1;
    if (parts.size() <= path || parts.size() > path + 2 || !parts.get(path).startsWith("/")) {
      throw new IllegalArgumentException(
          "evenkeel.crisis.exempt reads [METHOD] PATH [PERMISSION], not: " + setting);
    }
    return new Exemption(
        path == 0 ? "" : parts.getFirst(),
        parts.get(path),
        parts.size() > path + 1 ? parts.getLast() : "");
  }

  /** Asked without a caller, what asks for a permission covers nothing. */
  boolean covers(String askedMethod, String askedPath, @Nullable Caller caller) {
    return (permission.isEmpty() || (caller != null && caller.may(permission)))
        && (method.isEmpty()
            ? askedPath.startsWith(path)
            : method.equals(askedMethod) && Segments.fit(path, askedPath));
  }
}

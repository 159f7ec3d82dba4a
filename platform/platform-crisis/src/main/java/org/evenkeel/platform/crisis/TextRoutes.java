package org.evenkeel.platform.crisis;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.request.MatchedPath;

/** Where people write about themselves. */
final class TextRoutes {

  static final String PUBLIC_PATHS = "/api/v1/";

  private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH");

  private final CrisisSettings settings;

  TextRoutes(CrisisSettings settings) {
    this.settings = settings;
  }

  /** Whether the body is one that a person sends; whose they are is known when they signed in. */
  boolean hasBody(HttpServletRequest request) {
    return METHODS.contains(request.getMethod()) && isOpen(request);
  }

  /** Whether the path is a public one whose texts are about whoever sends them. */
  boolean isOpen(HttpServletRequest request) {
    String path = MatchedPath.of(request);
    return path.startsWith(PUBLIC_PATHS)
        && !settings.exempts(request.getMethod(), path, Caller.current().orElse(null));
  }

  /**
   * Whether the body is a form with a recording, which is no text. The content type alone makes it
   * none: whoever sends it to another route is read like anybody else.
   */
  boolean hasRecording(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null
        && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length())
        && hasBody(request)
        && settings.takesRecordings(MatchedPath.of(request));
  }
}

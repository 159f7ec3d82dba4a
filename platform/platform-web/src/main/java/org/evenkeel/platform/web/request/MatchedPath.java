package org.evenkeel.platform.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer.Element;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * The path of a request as its handler is found by it: decoded, segment by segment, without path
 * parameters. Whoever decides by the path asks for this one, because the path as it was sent has
 * many spellings.
 */
public final class MatchedPath {

  private MatchedPath() {}

  /**
   * The path within the application. A slash within a segment stays encoded: it separates none. One
   * that cannot be decoded is given as it was sent: no handler is found by it, and the firewall
   * refuses it.
   */
  public static String of(HttpServletRequest request) {
    try {
      return ServletRequestPathUtils.parse(request).pathWithinApplication().elements().stream()
          .map(MatchedPath::text)
          .collect(Collectors.joining());
    } catch (IllegalArgumentException e) {
      return request.getRequestURI();
    }
  }

  private static String text(Element element) {
    return element instanceof PathSegment segment
        ? segment.valueToMatch().replace("/", "%2F")
        : element.value();
  }
}

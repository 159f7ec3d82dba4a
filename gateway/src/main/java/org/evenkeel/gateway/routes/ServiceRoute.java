package org.evenkeel.gateway.routes;

import java.util.List;
import org.springframework.util.unit.DataSize;

/**
 * Public paths that one service answers.
 *
 * @param id its name in logs and metrics
 * @param prefixes paths below {@code /api/v1}; each covers itself and what is below it, and a star
 *     in one stands for a part between slashes
 * @param text whether people write text there, so that a crisis can be in the body
 * @param stream whether answers are open-ended and have no time-out
 * @param maxBody longest request body
 */
public record ServiceRoute(
    String id,
    Service service,
    List<String> prefixes,
    boolean text,
    boolean stream,
    DataSize maxBody) {

  /** GW6: JSON bodies. */
  static final DataSize JSON_LIMIT = DataSize.ofKilobytes(256);

  public ServiceRoute {
    prefixes = prefixes.stream().map(prefix -> RouteTable.API + prefix).toList();
  }

  static ServiceRoute plain(String id, Service service, String... prefixes) {
    return new ServiceRoute(id, service, List.of(prefixes), false, false, JSON_LIMIT);
  }

  static ServiceRoute text(String id, Service service, String... prefixes) {
    return new ServiceRoute(id, service, List.of(prefixes), true, false, JSON_LIMIT);
  }

  static ServiceRoute stream(String id, Service service, String... prefixes) {
    return new ServiceRoute(id, service, List.of(prefixes), false, true, JSON_LIMIT);
  }

  boolean covers(String path) {
    for (String prefix : prefixes) {
      if (covers(prefix, path)) {
        return true;
      }
    }
    return false;
  }

  private static boolean covers(String prefix, String path) {
    int at = 0;
    int from = 0;
    for (int star = prefix.indexOf('*'); star >= 0; star = prefix.indexOf('*', from)) {
      if (!path.startsWith(prefix.substring(from, star), at)) {
        return false;
      }
      int begin = at + star - from;
      at = path.indexOf('/', begin);
      from = star + 1;
      if (at <= begin) {
        return false;
      }
    }
    int end = at + prefix.length() - from;
    return path.startsWith(prefix.substring(from), at)
        && (path.length() == end || path.charAt(end) == '/');
  }
}

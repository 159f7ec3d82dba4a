package org.evenkeel.platform.crisis;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.platform.problem.Problem;
import org.evenkeel.platform.web.problem.ProblemExtender;
import org.jspecify.annotations.Nullable;

/**
 * A refusal never costs a person the help: problem bodies carry alert and resources too. Where
 * nobody read what the person sent, they carry {@code help}.
 */
final class CrisisProblemMembers implements ProblemExtender {

  /** Needs no token; the gateway keeps a static copy. */
  private static final String HELP = "/api/v1/crisis/resources";

  private static final int TOO_LARGE = 413;
  private static final int SERVER_ERROR = 500;

  private final QueryTexts queries;
  private final TextRoutes routes;

  CrisisProblemMembers(QueryTexts queries, TextRoutes routes) {
    this.queries = queries;
    this.routes = routes;
  }

  @Override
  public Map<String, Object> extend(HttpServletRequest request, Problem problem) {
    Map<String, Object> members = new LinkedHashMap<>();
    @Nullable Screening body = (Screening) request.getAttribute(FloorFilter.SCREENING);
    Optional.ofNullable(body)
        .filter(screening -> screening.resourcesView().isPresent())
        .or(() -> queries.refused(request))
        .ifPresent(screening -> help(screening, members));
    boolean unread = body == null ? routes.hasBody(request) : !body.readable();
    int status = problem.code().status();
    if (unread || status == TOO_LARGE || status >= SERVER_ERROR) {
      members.put("help", HELP);
    }
    return members;
  }

  private static void help(Screening screening, Map<String, Object> members) {
    screening
        .resourcesView()
        .ifPresent(
            resources -> {
              members.put("crisis_alert", screening.crisisAlert());
              members.put("crisis_resources", resources);
            });
  }
}

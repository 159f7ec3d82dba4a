package org.evenkeel.platform.crisis;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.crisis.screen.FloorResult;
import org.evenkeel.crisis.screen.ScreeningInput;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.request.MatchedPath;

/**
 * Words in the query of a request. They are offered help and open no case: who searches repeats
 * words, and a page turned repeats them again.
 */
final class QueryTexts {

  /** The query parameter of every search. */
  private static final String WORDS = "q";

  private final UnfailingFloor floor;
  private final PersonalResources resources;
  private final CrisisSettings settings;
  private final SourceIds sourceIds;

  QueryTexts(
      UnfailingFloor floor,
      PersonalResources resources,
      CrisisSettings settings,
      SourceIds sourceIds) {
    this.floor = floor;
    this.resources = resources;
    this.settings = settings;
    this.sourceIds = sourceIds;
  }

  /** Whether a query has words of a person's own: those searched for, and what settings name. */
  boolean isSearch(HttpServletRequest request) {
    return request.getMethod().equals("GET") && own(request).findAny().isPresent();
  }

  /** What somebody searches for. */
  Screening search(HttpServletRequest request, Caller caller) {
    return screen(own(request).toList(), request, caller);
  }

  private Stream<String> own(HttpServletRequest request) {
    return Stream.concat(Stream.of(WORDS), settings.words().stream())
        .map(request::getParameterValues)
        .filter(Objects::nonNull)
        .flatMap(Arrays::stream);
  }

  /**
   * Everything that the query of a refused request says, names of parameters too: a filter takes
   * few words, and whoever writes others there is not left without help. Other filters that are
   * taken are not read: they are words of ours.
   *
   * @return empty when there is no query, or nobody whose words count
   */
  Optional<Screening> refused(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null || !MatchedPath.of(request).startsWith(TextRoutes.PUBLIC_PATHS)
        ? Optional.empty()
        : Caller.current()
            .filter(caller -> !exempt(request, caller))
            .map(caller -> screen(words(query), request, caller));
  }

  private boolean exempt(HttpServletRequest request, Caller caller) {
    return settings.exempts(request.getMethod(), MatchedPath.of(request), caller);
  }

  private Screening screen(List<String> words, HttpServletRequest request, Caller caller) {
    FloorResult result = floor.screen(new ScreeningInput(words, null));
    Screening found =
        new Screening(
            result, Screening.SEARCH, sourceIds.of(null, caller.userId(), new byte[0]), null, true);
    return result.offersResources()
        ? found.with(resources.of(caller, request.getHeader("Accept-Language")))
        : found;
  }

  private static List<String> words(String query) {
    return Arrays.stream(query.split("[&=]", -1)).map(QueryTexts::decoded).toList();
  }

  private static String decoded(String word) {
    try {
      return URLDecoder.decode(word, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return word;
    }
  }
}

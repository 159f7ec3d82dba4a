package org.evenkeel.platform.crisis;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.crisis.screen.FloorResult;
import org.evenkeel.crisis.screen.ScreeningInput;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.idempotency.IdempotentPosts;
import org.evenkeel.platform.web.request.MatchedPath;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Screens every body a person sends, and what they search for, before validation, idempotency and
 * keys look at it. Runs after authentication, because a case needs a person.
 */
final class FloorFilter extends OncePerRequestFilter {

  static final String SCREENING = "evenkeel.screening";

  private final UnfailingFloor floor;
  private final PersonalResources resources;
  private final CrisisSignals signals;
  private final CrisisSettings settings;
  private final SourceIds sourceIds;
  private final QueryTexts queries;
  private final TextRoutes routes;
  private final AnswerTimes times;

  FloorFilter(
      UnfailingFloor floor,
      PersonalResources resources,
      CrisisSignals signals,
      CrisisSettings settings,
      SourceIds sourceIds,
      QueryTexts queries,
      TextRoutes routes,
      AnswerTimes times) {
    this.floor = floor;
    this.resources = resources;
    this.signals = signals;
    this.settings = settings;
    this.sourceIds = sourceIds;
    this.queries = queries;
    this.routes = routes;
    this.times = times;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !routes.hasBody(request) && !(queries.isSearch(request) && routes.isOpen(request));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Caller> caller = Caller.current();
    if (caller.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    if (queries.isSearch(request)) {
      request.setAttribute(SCREENING, queries.search(request, caller.get()));
      chain.doFilter(request, response);
      return;
    }
    if (routes.hasRecording(request)) {
      screenFields(request, caller.get());
      chain.doFilter(request, response);
      return;
    }
    long received = System.nanoTime();
    RereadableRequest body = RereadableRequest.of(request);
    Screening screening = screen(body, caller.get());
    request.setAttribute(SCREENING, screening);
    if (screening.result().offersResources()) {
      request.setAttribute(IdempotentPosts.HEARD, screening.result().level().wireName());
    }
    try {
      chain.doFilter(body, response);
    } finally {
      times.answered(screening.result(), System.nanoTime() - received);
    }
  }

  /** Fields without danger say nothing about the recording: nobody has heard it yet. */
  private void screenFields(HttpServletRequest request, Caller caller) {
    FormTexts form = FormTexts.of(request);
    FloorResult result = floor.screen(new ScreeningInput(form.texts(), null));
    if (result.offersResources()) {
      String key = request.getHeader("Idempotency-Key");
      Screening found =
          new Screening(
              result,
              settings.sourceType(MatchedPath.of(request)),
              sourceIds.of(key, caller.userId(), form.bytes()),
              null,
              true);
      request.setAttribute(SCREENING, raise(found, request, caller));
    }
  }

  private Screening screen(RereadableRequest request, Caller caller) {
    String path = MatchedPath.of(request);
    BodyTexts texts = BodyTexts.of(request.body(), settings.each(path));
    List<FloorResult> each = texts.each().stream().map(floor::screen).toList();
    FloorResult whole = floor.screen(texts.input());
    FloorResult result =
        Stream.concat(Stream.of(whole), each.stream()).max(Screening.BY_DANGER).orElseThrow();
    if (settings.isReport(path)) {
      result = result.atLeastHigh();
    }
    Screening found =
        new Screening(
            result,
            each,
            settings.sourceType(path),
            sourceId(request, path, caller, whole, texts),
            null,
            texts.readable());
    return result.offersResources() ? raise(found, request, caller) : found;
  }

  /** The signal leaves first; what is looked up afterwards is bounded and never in its way. */
  private Screening raise(Screening found, HttpServletRequest request, Caller caller) {
    CrisisSignals.Raised raised = signals.raise(found, caller);
    Screening shown = found.with(resources.of(caller, request.getHeader("Accept-Language")));
    raised.awaitStored();
    return shown;
  }

  private String sourceId(
      RereadableRequest request, String path, Caller caller, FloorResult whole, BodyTexts texts) {
    return settings
        .draft(path)
        .map(
            field ->
                sourceIds.ofDraft(
                    caller.userId(),
                    path,
                    BodyTexts.field(request.body(), field),
                    whole,
                    texts.input().texts()))
        .orElseGet(
            () ->
                sourceIds.of(
                    request.getHeader("Idempotency-Key"), caller.userId(), request.body()));
  }
}

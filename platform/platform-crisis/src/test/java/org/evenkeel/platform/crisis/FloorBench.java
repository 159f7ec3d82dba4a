package org.evenkeel.platform.crisis;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.evenkeel.crisis.resources.ResourceRegistry;
import org.evenkeel.crisis.screen.CrisisFloor;
import org.evenkeel.crisis.screen.FloorResult;
import org.evenkeel.crisis.screen.ScreeningInput;
import org.evenkeel.platform.crypto.Hmac;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.web.RequestIds;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.testing.MutableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The filter with the real floor and registry, and fakes on both paths of a signal. */
final class FloorBench {

  static final UUID USER = UUID.fromString("0199d3a1-7c40-7e21-9b0c-5a1f3e7d2c11");
  static final String PATH = "/api/v1/check-ins";
  static final String QUEUE = "/api/v1/queue";
  static final String DRAFT = "/api/v1/sessions/7/draft";
  static final String VOICE = "/api/v1/ideas/voice";
  static final String REPORT = "/api/v1/crisis/report";
  static final String CRISIS = "{\"mood_score\": 2, \"journal_text\": \"I want to kill myself\"}";
  static final String CALM = "{\"mood_score\": 7, \"journal_text\": \"I had a calm day at work\"}";

  final Beside beside = new Beside();
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final FakeOutbox outbox = new FakeOutbox();
  final FakeCrisisService crisisService = new FakeCrisisService();
  final UrgentPath urgent =
      new UrgentPath(crisisService.client(), "/internal/crisis-signals", 1, meters);

  final MutableClock clock = MutableClock.at("2026-03-14T07:45:00Z");

  private Supplier<Optional<String>> countries = Optional::empty;
  private Function<ScreeningInput, FloorResult> floor = CrisisFloor.standard()::screen;

  void floor(Function<ScreeningInput, FloorResult> other) {
    floor = other;
  }

  void countries(Supplier<Optional<String>> other) {
    countries = other;
  }

  static void login(@Nullable UUID user) {
    if (user == null) {
      SecurityContextHolder.clearContext();
      return;
    }
    Caller caller =
        new Caller(
            user,
            Set.of("member"),
            Set.of("checkins:own"),
            "free",
            "GB",
            ZoneId.of("Europe/London"),
            Locale.UK,
            null);
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(caller, ""));
  }

  static MockHttpServletRequest post(String body) {
    return request("POST", PATH, body);
  }

  static MockHttpServletRequest request(String method, String path, String body) {
    MockHttpServletRequest request = new MockHttpServletRequest(method, path);
    request.setContentType("application/json");
    request.setContent(body.getBytes(StandardCharsets.UTF_8));
    RequestIds.put(request, "request-1");
    return request;
  }

  /** What the floor said, or nothing when it was not asked. */
  @Nullable Screening screen(HttpServletRequest request) throws ServletException, IOException {
    run(request, (seen, answer) -> {});
    return (Screening) request.getAttribute(FloorFilter.SCREENING);
  }

  /** The body as the handler reads it. */
  String handled(MockHttpServletRequest request) throws ServletException, IOException {
    AtomicReference<String> body = new AtomicReference<>();
    run(
        request,
        (seen, response) ->
            body.set(new String(seen.getInputStream().readAllBytes(), StandardCharsets.UTF_8)));
    return body.get();
  }

  void run(HttpServletRequest request, FilterChain handler) throws ServletException, IOException {
    new FloorFilter(
            unfailing(),
            resources(),
            signals(),
            settings(),
            sourceIds(),
            queries(),
            routes(),
            new AnswerTimes(meters))
        .doFilter(request, new MockHttpServletResponse(), handler);
  }

  /** What the filter and the refusals read of queries. */
  QueryTexts queries() {
    return new QueryTexts(unfailing(), resources(), settings(), sourceIds());
  }

  TextRoutes routes() {
    return new TextRoutes(settings());
  }

  private static CrisisSettings settings() {
    return new CrisisSettings(
        Map.of(PATH, "checkin"),
        List.of("/api/v1/crisis/cases", "/api/v1/crisis/thresholds thresholds:write"),
        List.of(REPORT),
        Map.of(QUEUE, "items"),
        Map.of("/api/v1/sessions/*/draft", "step"),
        List.of("tag"),
        List.of(VOICE),
        Duration.ofMillis(500),
        Duration.ofSeconds(3),
        1);
  }

  private SourceIds sourceIds() {
    return new SourceIds(() -> new Hmac(new byte[32]), Ids.timeOrdered(), clock);
  }

  private UnfailingFloor unfailing() {
    return new UnfailingFloor(floor, "floor-1", meters);
  }

  /** The same floor for words that the filter does not see. */
  ReceivedTexts texts() {
    return new ReceivedTexts(unfailing(), resources(), signals());
  }

  private PersonalResources resources() {
    return new PersonalResources(
        ResourceRegistry.standard(), user -> countries.get(), beside, clock);
  }

  private CrisisSignals signals() {
    return new CrisisSignals(
        outbox, urgent, ResourceRegistry.standard(), outbox.transactions(), clock, beside, meters);
  }
}

package org.evenkeel.platform.crisis;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.crisis.resources.CrisisResources;
import org.evenkeel.crisis.screen.FloorResult;
import org.evenkeel.platform.web.RequestIds;
import org.evenkeel.platform.web.caller.Caller;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Screens every body a person sends, before validation, idempotency and keys look at it. Runs after
 * authentication, because a case needs a person.
 */
final class FloorFilter extends OncePerRequestFilter {

  static final String SCREENING = "evenkeel.screening";

  private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH");
  private static final String PUBLIC_PATHS = "/api/v1/";

  private final UnfailingFloor floor;
  private final PersonalResources resources;
  private final CrisisSignals signals;
  private final CrisisSettings settings;

  FloorFilter(
      UnfailingFloor floor,
      PersonalResources resources,
      CrisisSignals signals,
      CrisisSettings settings) {
    this.floor = floor;
    this.resources = resources;
    this.signals = signals;
    this.settings = settings;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !METHODS.contains(request.getMethod())
        || !request.getRequestURI().startsWith(PUBLIC_PATHS)
        || isMultipart(request)
        || settings.exempts(request.getRequestURI());
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
    RereadableRequest body = RereadableRequest.of(request);
    Screening screening = screen(body, caller.get());
    request.setAttribute(SCREENING, screening);
    if (screening.crisisAlert()) {
      signals.raise(screening, caller.get().userId());
    }
    chain.doFilter(body, response);
  }

  private Screening screen(RereadableRequest request, Caller caller) {
    BodyTexts texts = BodyTexts.of(request.body());
    FloorResult result = floor.screen(texts.input());
    CrisisResources shown = result.offersResources() ? resources.of(caller) : null;
    return new Screening(
        result,
        settings.sourceType(request.getRequestURI()),
        sourceId(request, caller),
        shown,
        texts.readable());
  }

  /** Opaque, and the same for a repeat of the same body under the same Idempotency-Key. */
  private static String sourceId(RereadableRequest request, Caller caller) {
    String key = request.getHeader("Idempotency-Key");
    String once = key == null || key.isBlank() ? "request|" + RequestIds.of(request) : "key|" + key;
    return opaque(once + "|" + caller.userId() + "|" + UUID.nameUUIDFromBytes(request.body()));
  }

  private static String opaque(String seed) {
    return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static boolean isMultipart(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith("multipart/");
  }
}

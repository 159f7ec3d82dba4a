package org.evenkeel.notification.delivery.preference;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Map;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.people.People;
import org.evenkeel.notification.template.StopPages;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.Public;
import org.evenkeel.platform.web.audit.AuditEntry;
import org.evenkeel.platform.web.audit.RefusedAttempts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The end of the links in mails. Programs that look at links only get a page (RFC 8058, 3.2);
 * whoever posts is heard. Doing so again is fine.
 */
@RestController
@RequestMapping("/api/v1/notifications/unsubscribe")
class UnsubscribeController {

  private final StopLinks links;
  private final Preferences preferences;
  private final People people;
  private final StopPages pages;
  private final RefusedAttempts refused;

  UnsubscribeController(
      StopLinks links,
      Preferences preferences,
      People people,
      StopPages pages,
      RefusedAttempts refused) {
    this.links = links;
    this.preferences = preferences;
    this.people = people;
    this.pages = pages;
    this.refused = refused;
  }

  @Public
  @GetMapping("/{token}")
  @Operation(
      description = "A page that asks whether messages of this kind shall end. It changes nothing.")
  @ApiResponse(responseCode = "200")
  ResponseEntity<String> ask(@PathVariable String token) {
    StopLinks.Stop stop = read(token);
    return page(pages.ask(language(stop), stop.kind().code()));
  }

  @Public
  @Transactional
  @PostMapping("/{token}")
  @Operation(
      description =
          "Ends messages of this kind by mail, without signing in (RFC 8058); with everywhere=true"
              + " over every channel.")
  @ApiResponse(responseCode = "200")
  public ResponseEntity<String> end(
      @PathVariable String token,
      // What mail programs send in the form; that they post is what counts.
      @Parameter(hidden = true) @RequestParam(name = "List-Unsubscribe", required = false)
          @Nullable String oneClick,
      @RequestParam(defaultValue = "false") boolean everywhere) {
    StopLinks.Stop stop = read(token);
    String kind = stop.kind().code();
    if (everywhere) {
      preferences.end(stop.userId(), stop.kind());
      return page(pages.doneEverywhere(language(stop), kind));
    }
    preferences.leaveOut(stop.userId(), stop.kind(), ChannelName.EMAIL);
    return page(pages.done(language(stop), kind));
  }

  private StopLinks.Stop read(String token) {
    return links.read(token).orElseThrow(this::guessed);
  }

  private ProblemException guessed() {
    refused.note(
        new AuditEntry(null, "unsubscribe.refused", "unsubscribe-link", "unknown", null, Map.of()));
    return new ProblemException(CommonProblems.NOT_FOUND);
  }

  private String language(StopLinks.Stop stop) {
    return people.of(stop.userId()).language();
  }

  private static ResponseEntity<String> page(String html) {
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .header("Referrer-Policy", "no-referrer")
        .header(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'")
        .body(html);
  }
}

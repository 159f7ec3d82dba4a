package org.evenkeel.auth.preferences;

import jakarta.validation.Valid;
import java.util.function.UnaryOperator;
import org.evenkeel.auth.preferences.ChangingPreferences.Versioned;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.EntityTags;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PreferencesController {

  private static final String PATH = "/api/v1/users/me/preferences";

  private final ChangingPreferences changing;

  PreferencesController(ChangingPreferences changing) {
    this.changing = changing;
  }

  @Requires("preferences:own")
  @GetMapping(PATH)
  ResponseEntity<PreferencesAnswer> read(Caller caller) {
    return answer(changing.read(caller.userId()), null);
  }

  /** What is left out becomes the default. */
  @Requires("preferences:own")
  @PutMapping(PATH)
  ResponseEntity<PreferencesAnswer> replace(
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody PreferencesRequest body,
      Caller caller,
      Screening screening) {
    return change(caller, ifMatch, screening, known -> Overlay.over(Overlay.defaults(), body));
  }

  /** What is left out stays as it is. */
  @Requires("preferences:own")
  @PatchMapping(PATH)
  ResponseEntity<PreferencesAnswer> change(
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody PreferencesRequest body,
      Caller caller,
      Screening screening) {
    return change(caller, ifMatch, screening, known -> Overlay.over(known, body));
  }

  private ResponseEntity<PreferencesAnswer> change(
      Caller caller,
      @Nullable String ifMatch,
      Screening screening,
      UnaryOperator<Preferences> change) {
    return changing
        .change(caller.userId(), EntityTags.accepting(ifMatch), change)
        .map(changed -> answer(changed, screening))
        .orElseThrow(() -> new ProblemException(CommonProblems.STALE));
  }

  private static ResponseEntity<PreferencesAnswer> answer(
      Versioned versioned, @Nullable Screening screening) {
    return ResponseEntity.ok()
        .eTag(EntityTags.of(versioned.version()))
        .body(PreferencesAnswer.of(versioned.preferences(), screening));
  }
}

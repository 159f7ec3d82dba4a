package org.evenkeel.auth.profile;

import jakarta.validation.Valid;
import org.evenkeel.auth.account.Accounts;
import org.evenkeel.auth.account.TraitsMirror;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProfileController {

  private final Accounts accounts;
  private final ChangingProfile changing;
  private final TraitsMirror mirror;

  ProfileController(Accounts accounts, ChangingProfile changing, TraitsMirror mirror) {
    this.accounts = accounts;
    this.changing = changing;
    this.mirror = mirror;
  }

  @Requires("account:own")
  @GetMapping("/api/v1/users/me")
  ProfileAnswer profile(Caller caller) {
    return accounts
        .find(caller.userId())
        .map(ProfileAnswer::of)
        .orElseThrow(ProfileController::missing);
  }

  /** What is left out, or null, stays as it is. */
  @Requires("account:own")
  @PatchMapping("/api/v1/users/me")
  ProfileAnswer change(@Valid @RequestBody ProfilePatch patch, Caller caller, Screening screening) {
    ProfileAnswer changed =
        changing
            .change(caller.userId(), patch)
            .map(ProfileAnswer::of)
            .orElseThrow(ProfileController::missing);
    mirror.mirror(caller.userId());
    return changed.with(screening);
  }

  private static ProblemException missing() {
    return new ProblemException(CommonProblems.NOT_FOUND);
  }
}

package org.evenkeel.auth.session.web;

import java.util.List;
import java.util.UUID;
import org.evenkeel.auth.account.Account;
import org.evenkeel.auth.account.Accounts;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MeController {

  /** Who the token stands for. */
  record MeAnswer(
      UUID userId,
      String email,
      boolean emailVerified,
      List<String> roles,
      List<String> permissions,
      String tier) {

    /** Hides what belongs to the person. */
    @Override
    public String toString() {
      return "MeAnswer[" + userId + "]";
    }
  }

  private final Accounts accounts;

  MeController(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Roles of the suite only: the identity provider has some of its own. */
  @Requires("account:own")
  @GetMapping("/api/v1/auth/me")
  MeAnswer me(Caller caller) {
    Account account =
        accounts
            .find(caller.userId())
            .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
    return new MeAnswer(
        account.userId(),
        account.email().value(),
        account.emailVerified(),
        caller.roles().stream().filter(Accounts.ROLES::contains).sorted().toList(),
        caller.permissions().stream().sorted().toList(),
        caller.tier());
  }
}

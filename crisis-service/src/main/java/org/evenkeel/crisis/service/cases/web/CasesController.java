package org.evenkeel.crisis.service.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.evenkeel.crisis.service.cases.application.ReadingCases;
import org.evenkeel.crisis.service.cases.model.CaseLevel;
import org.evenkeel.crisis.service.cases.model.CaseState;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.paging.Collection;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.platform.web.paging.Sorts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What responders see. */
@RestController
@RequestMapping("/api/v1/crisis/cases")
class CasesController {

  private final ReadingCases reading;

  CasesController(ReadingCases reading) {
    this.reading = reading;
  }

  @Requires("cases:read")
  @GetMapping
  Collection<CaseView> list(
      Caller caller,
      @RequestParam @Nullable String state,
      @RequestParam @Nullable String level,
      @Sorts(
              value = {"opened_at", "due_at"},
              defaultSort = "due_at")
          PageQuery query,
      HttpServletRequest request) {
    ReadingCases.CasePage page =
        reading.page(
            caller.userId(),
            known("state", state, CaseState::named),
            known("level", level, CaseLevel::named),
            query);
    return Collection.of(
        page.cases().stream().map(CaseView::of).toList(), query, page.total(), request);
  }

  @Requires("cases:read")
  @GetMapping("/{id}")
  CaseView one(Caller caller, @PathVariable UUID id) {
    return reading
        .one(caller.userId(), id)
        .map(CaseView::of)
        .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
  }

  private static <T> @Nullable T known(
      String field, @Nullable String value, Function<String, Optional<T>> named) {
    if (value == null) {
      return null;
    }
    return named
        .apply(value)
        .orElseThrow(
            () ->
                new ProblemException(CommonProblems.INVALID)
                    .withErrors(List.of(new FieldProblem(field, "is not one we know"))));
  }
}

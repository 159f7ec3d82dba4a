package org.evenkeel.ml.evaluation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.paging.Collection;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.platform.web.paging.Sorts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells operators how the recommendations compare with other ways of choosing. */
@RestController
@RequestMapping("/api/v1/ml/policy-reports")
class PolicyReportsController {
  private final StoredReports reports;

  PolicyReportsController(StoredReports reports) {
    this.reports = reports;
  }

  /**
   * A page of stored reports.
   *
   * @param policyVersion of policy and prior, as a report names it
   * @param dateFrom first day on which a report's period may end
   * @param dateTo last such day, inclusive
   */
  @GetMapping
  @Requires("models:read")
  Collection<PolicyReport> list(
      @RequestParam(name = "policy_version", required = false)
          @Pattern(regexp = "[a-z0-9/._-]{1,100}", message = "must be 1 to 100 of a-z 0-9 / . _ -")
          @Nullable String policyVersion,
      @RequestParam(name = "date_from", required = false) @Nullable LocalDate dateFrom,
      @RequestParam(name = "date_to", required = false) @Nullable LocalDate dateTo,
      @Sorts(
              value = {"created_at", "period_to"},
              defaultSort = "-created_at")
          PageQuery page,
      HttpServletRequest request) {
    if (dateFrom != null && dateTo != null && dateFrom.isAfter(dateTo)) {
      throw new ProblemException(CommonProblems.INVALID)
          .withErrors(List.of(new FieldProblem("date_to", "must not be before date_from")));
    }
    StoredReports.Filter filter = new StoredReports.Filter(policyVersion, dateFrom, dateTo);
    return Collection.of(reports.page(filter, page), page, reports.count(filter), request);
  }
}

package org.evenkeel.crisis.service.risk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.evenkeel.crisis.service.risk.application.ReadingAssessments;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.paging.Collection;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.platform.web.paging.Sorts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why a case is as grave as it is. */
@RestController
class AssessmentsController {

  private final ReadingAssessments reading;

  AssessmentsController(ReadingAssessments reading) {
    this.reading = reading;
  }

  @Requires("cases:read")
  @GetMapping("/api/v1/crisis/cases/{id}/assessments")
  Collection<AssessmentView> ofCase(
      Caller caller,
      @PathVariable UUID id,
      @Sorts(
              value = {"assessed_at"},
              defaultSort = "-assessed_at")
          PageQuery query,
      HttpServletRequest request) {
    ReadingAssessments.Page page =
        reading
            .ofCase(caller.userId(), id, query)
            .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
    return Collection.of(
        page.assessments().stream().map(AssessmentView::of).toList(), query, page.total(), request);
  }
}

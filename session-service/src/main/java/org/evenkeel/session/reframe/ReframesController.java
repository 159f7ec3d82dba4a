package org.evenkeel.session.reframe;

import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The library of reframes, by feeling, in one style. */
@RestController
class ReframesController {

  private static final String WARM = "warm";

  private final ReframeLibrary library;

  ReframesController(ReframeLibrary library) {
    this.library = library;
  }

  record ReframeView(String id, String text, List<String> feelings) {}

  @Requires("sessions:own")
  @GetMapping("/api/v1/spark/reframes")
  Collection<ReframeView> list(
      @RequestParam @Nullable String feeling,
      @RequestParam @Nullable String style,
      @Sorts(
              value = {"id"},
              defaultSort = "id")
          PageQuery query,
      HttpServletRequest request) {
    if (style != null && !ReframeLibrary.STYLES.contains(style)) {
      throw new ProblemException(CommonProblems.INVALID)
          .withErrors(
              List.of(new FieldProblem("style", "is one of warm, direct, playful, professional")));
    }
    String chosen = style == null ? WARM : style;
    List<Reframe> fitting =
        library.all().stream()
            .filter(reframe -> feeling == null || reframe.feelings().contains(feeling))
            .sorted(
                query.descending()
                    ? java.util.Comparator.comparing(Reframe::id).reversed()
                    : java.util.Comparator.comparing(Reframe::id))
            .toList();
    List<ReframeView> page =
        fitting.stream()
            .skip(query.offset())
            .limit(query.limit())
            .map(
                reframe ->
                    new ReframeView(
                        reframe.id(), reframe.text().getOrDefault(chosen, ""), reframe.feelings()))
            .toList();
    return Collection.of(page, query, fitting.size(), request);
  }
}

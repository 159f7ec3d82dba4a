package org.evenkeel.session.rsd.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.paging.Collection;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.platform.web.paging.Sorts;
import org.evenkeel.session.rsd.TellingStyles;
import org.evenkeel.session.rsd.application.RsdLibrary;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Our questions and ways through an episode, in one style. */
@RestController
class RsdLibraryController {

  private final RsdLibrary library;

  RsdLibraryController(RsdLibrary library) {
    this.library = library;
  }

  /**
   * A question or a way through.
   *
   * @param position from 1, in the order in which they are best shown
   */
  record RsdTextView(String id, int position, String text) {}

  @Requires("sessions:own")
  @GetMapping("/api/v1/rsd/reality-test-questions")
  Collection<RsdTextView> questions(
      @RequestParam @Nullable String style,
      @Sorts(
              value = {"position"},
              defaultSort = "position")
          PageQuery query,
      HttpServletRequest request) {
    return page(library.questions(), style, query, request);
  }

  @Requires("sessions:own")
  @GetMapping("/api/v1/rsd/interventions")
  Collection<RsdTextView> interventions(
      @RequestParam @Nullable String style,
      @Sorts(
              value = {"position"},
              defaultSort = "position")
          PageQuery query,
      HttpServletRequest request) {
    return page(library.interventions(), style, query, request);
  }

  private static Collection<RsdTextView> page(
      List<RsdLibrary.Entry> entries,
      @Nullable String style,
      PageQuery query,
      HttpServletRequest request) {
    String chosen = TellingStyles.known(style);
    List<RsdLibrary.Entry> ordered = query.descending() ? entries.reversed() : entries;
    List<RsdTextView> page =
        ordered.stream()
            .skip(query.offset())
            .limit(query.limit())
            .map(
                entry ->
                    new RsdTextView(
                        entry.id(),
                        entries.indexOf(entry) + 1,
                        Objects.requireNonNull(entry.text().get(chosen))))
            .toList();
    return Collection.of(page, query, entries.size(), request);
  }
}

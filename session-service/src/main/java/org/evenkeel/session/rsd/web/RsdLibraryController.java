package org.evenkeel.session.rsd.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.paging.Collection;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.platform.web.paging.Sorts;
import org.evenkeel.session.people.CommunicationStyle;
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
  private final TellingStyles styles;

  RsdLibraryController(RsdLibrary library, TellingStyles styles) {
    this.library = library;
    this.styles = styles;
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
      Caller caller,
      @RequestParam @Nullable String style,
      @Sorts(
              value = {"position"},
              defaultSort = "position")
          PageQuery query,
      HttpServletRequest request) {
    return page(library.questions(), styles.of(caller.userId(), style), query, request);
  }

  @Requires("sessions:own")
  @GetMapping("/api/v1/rsd/interventions")
  Collection<RsdTextView> interventions(
      Caller caller,
      @RequestParam @Nullable String style,
      @Sorts(
              value = {"position"},
              defaultSort = "position")
          PageQuery query,
      HttpServletRequest request) {
    return page(library.interventions(), styles.of(caller.userId(), style), query, request);
  }

  private static Collection<RsdTextView> page(
      List<RsdLibrary.Entry> entries,
      CommunicationStyle style,
      PageQuery query,
      HttpServletRequest request) {
    List<RsdLibrary.Entry> ordered = query.descending() ? entries.reversed() : entries;
    List<RsdTextView> page =
        ordered.stream()
            .skip(query.offset())
            .limit(query.limit())
            .map(entry -> new RsdTextView(entry.id(), entries.indexOf(entry) + 1, entry.in(style)))
            .toList();
    return Collection.of(page, query, entries.size(), request);
  }
}

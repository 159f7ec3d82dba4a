package org.evenkeel.session.library;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.paging.Collection;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.platform.web.paging.Sorts;
import org.evenkeel.session.people.CommunicationStyle;
import org.evenkeel.session.people.Styles;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The libraries, in the style a person wants to be spoken to or asks for. */
@RestController
class LibraryController {

  private final Libraries libraries;
  private final Styles styles;

  LibraryController(Libraries libraries, Styles styles) {
    this.libraries = libraries;
    this.styles = styles;
  }

  @Requires("sessions:own")
  @GetMapping("/api/v1/spark/reframes")
  @Operation(description = "Other ways to look at a situation, by id.")
  Collection<LibraryEntryView> reframes(
      Caller caller,
      @RequestParam @Nullable String feeling,
      @RequestParam @Nullable Integer intensity,
      @RequestParam @Nullable String style,
      @RequestParam @Nullable String tag,
      @Sorts(
              value = {"id"},
              defaultSort = "id")
          PageQuery query,
      HttpServletRequest request) {
    LibraryFilter filter = LibraryFilter.read(feeling, intensity, style, tag);
    return page(libraries.reframes(), filter, caller, query, request);
  }

  @Requires("sessions:own")
  @GetMapping("/api/v1/wave/actions")
  @Operation(description = "Small things to do at the end of WAVE, by id.")
  Collection<LibraryEntryView> actions(
      Caller caller,
      @RequestParam @Nullable String feeling,
      @RequestParam @Nullable Integer intensity,
      @RequestParam @Nullable String style,
      @RequestParam @Nullable String tag,
      @Sorts(
              value = {"id"},
              defaultSort = "id")
          PageQuery query,
      HttpServletRequest request) {
    LibraryFilter filter = LibraryFilter.read(feeling, intensity, style, tag);
    return page(libraries.actions(), filter, caller, query, request);
  }

  @Requires("sessions:own")
  @GetMapping("/api/v1/wave/acceptance-statements")
  @Operation(description = "Sentences to say to oneself in WAVE's second step, by id.")
  Collection<LibraryEntryView> statements(
      Caller caller,
      @RequestParam @Nullable String feeling,
      @RequestParam @Nullable Integer intensity,
      @RequestParam @Nullable String style,
      @RequestParam @Nullable String tag,
      @Sorts(
              value = {"id"},
              defaultSort = "id")
          PageQuery query,
      HttpServletRequest request) {
    LibraryFilter filter = LibraryFilter.read(feeling, intensity, style, tag);
    return page(libraries.statements(), filter, caller, query, request);
  }

  private Collection<LibraryEntryView> page(
      Library library,
      LibraryFilter filter,
      Caller caller,
      PageQuery query,
      HttpServletRequest request) {
    CommunicationStyle asked = filter.style();
    CommunicationStyle chosen = asked == null ? styles.styleOf(caller.userId()) : asked;
    List<Entry> byId = library.fitting(filter);
    List<Entry> fitting = query.descending() ? byId.reversed() : byId;
    List<LibraryEntryView> page =
        fitting.stream()
            .skip(query.offset())
            .limit(query.limit())
            .map(entry -> LibraryEntryView.of(entry, chosen))
            .toList();
    return Collection.of(page, query, fitting.size(), request);
  }
}

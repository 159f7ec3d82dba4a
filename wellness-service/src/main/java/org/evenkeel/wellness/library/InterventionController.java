package org.evenkeel.wellness.library;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.evenkeel.platform.crisis.Found;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.EntityTags;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.paging.Collection;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.platform.web.paging.Sorts;
import org.evenkeel.wellness.people.CommunicationStyle;
import org.evenkeel.wellness.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The library as members browse it. Those who keep it see what members see, and what is no longer
 * offered.
 */
@RestController
@RequestMapping("/api/v1/interventions")
class InterventionController {
  private static final String KEEPER = "library:write";

  private final JdbcLibrary library;
  private final JdbcMutes mutes;
  private final WantingLess wantingLess;
  private final People people;

  InterventionController(
      JdbcLibrary library, JdbcMutes mutes, WantingLess wantingLess, People people) {
    this.library = library;
    this.mutes = mutes;
    this.wantingLess = wantingLess;
    this.people = people;
  }

  @GetMapping
  @Requires({"interventions:own", KEEPER})
  Found<InterventionView> list(
      Caller caller,
      @Nullable Screening screening,
      @RequestParam(name = "therapeutic_approach", required = false) @Nullable String approach,
      @RequestParam(name = "duration_max", required = false) @Nullable String durationMax,
      @RequestParam(name = "energy_level", required = false) @Nullable String energyLevel,
      @RequestParam(name = "target_emotion", required = false) @Nullable String targetEmotion,
      @RequestParam(name = "q", required = false) @Nullable String words,
      @RequestParam(name = "include_inactive", required = false) @Nullable String includeInactive,
      @Sorts(
              value = {
                LibraryFilter.RELEVANCE,
                "slug",
                "duration_seconds",
                "global_effectiveness_score",
                "total_completions"
              },
              defaultSort = "-" + LibraryFilter.RELEVANCE)
          PageQuery page,
      HttpServletRequest request) {
    LibraryFilter filter =
        FilterParameters.read(
            approach, durationMax, energyLevel, targetEmotion, words, includeInactive);
    if (filter.inactiveToo() && !caller.may(KEEPER)) {
      throw new ProblemException(CommonProblems.FORBIDDEN);
    }
    CommunicationStyle style = people.of(caller).style();
    List<InterventionView> shown =
        library.page(filter, filter.orderBy(page), page.limit(), page.offset()).stream()
            .map(found -> InterventionView.of(found, style))
            .toList();
    return Found.of(Collection.of(shown, page, library.count(filter), request), screening);
  }

  /** The entity tag names the version of the content, which is what an edit is matched with. */
  @GetMapping("/{id}")
  @Requires({"interventions:own", KEEPER})
  ResponseEntity<InterventionView> get(Caller caller, @PathVariable UUID id) {
    Intervention found =
        library
            .find(id)
            .filter(one -> one.content().isActive() || caller.may(KEEPER))
            .orElseThrow(InterventionController::notFound);
    return ResponseEntity.ok()
        .eTag(EntityTags.of(found.version()))
        .body(InterventionView.of(found, people.of(caller).style()));
  }

  @PutMapping("/{id}/mute")
  @Requires("interventions:own")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void mute(Caller caller, @PathVariable UUID id) {
    mutes.mute(
        caller.userId(),
        library
            .find(id)
            .filter(one -> one.content().isActive())
            .orElseThrow(InterventionController::notFound)
            .id());
  }

  @DeleteMapping("/{id}/mute")
  @Requires("interventions:own")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unmute(Caller caller, @PathVariable UUID id) {
    mutes.unmute(
        caller.userId(), library.find(id).orElseThrow(InterventionController::notFound).id());
  }

  @PutMapping("/{id}/less-like")
  @Requires("interventions:own")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void lessLike(Caller caller, @PathVariable UUID id) {
    wantingLess.lessLike(
        caller.userId(),
        library
            .find(id)
            .filter(one -> one.content().isActive())
            .orElseThrow(InterventionController::notFound),
        people.of(caller).zone());
  }

  private static ProblemException notFound() {
    return new ProblemException(CommonProblems.NOT_FOUND);
  }
}

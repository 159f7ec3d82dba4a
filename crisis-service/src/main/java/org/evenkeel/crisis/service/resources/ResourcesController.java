package org.evenkeel.crisis.service.resources;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.evenkeel.crisis.resources.ResourceQuery;
import org.evenkeel.crisis.resources.ResourceRegistry;
import org.evenkeel.platform.crisis.ResourcesView;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.Public;
import org.evenkeel.platform.web.caller.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Crisis lines by country and language; needs no token and is never empty (CR4). */
@RestController
class ResourcesController {

  private static final Set<String> AUDIENCES =
      Set.of("general", "youth", "lgbtq", "veterans", "domestic_violence", "other");

  private final ResourceRegistry registry;

  ResourcesController(ResourceRegistry registry) {
    this.registry = registry;
  }

  @Public
  @GetMapping("/api/v1/crisis/resources")
  ResourcesView find(
      @Nullable Caller caller,
      Locale locale,
      @RequestParam @Nullable String country,
      @RequestParam @Nullable String audience,
      @RequestParam @Nullable String language) {
    if (audience != null && !AUDIENCES.contains(audience)) {
      throw new ProblemException(CommonProblems.INVALID)
          .withErrors(
              List.of(
                  new FieldProblem(
                      "audience", "is one of " + AUDIENCES.stream().sorted().toList())));
    }
    return ResourcesView.of(
        registry.find(
            new ResourceQuery(
                country(country, caller, locale),
                audience,
                language == null ? locale.toLanguageTag() : language)));
  }

  /** The one asked for, else the person's, else the request's locale's. */
  private static @Nullable String country(
      @Nullable String asked, @Nullable Caller caller, Locale locale) {
    if (asked != null) {
      return asked;
    }
    if (caller != null && caller.country() != null) {
      return caller.country();
    }
    return locale.getCountry().isEmpty() ? null : locale.getCountry();
  }
}

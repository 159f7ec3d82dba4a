package org.evenkeel.crisis.service.resources;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.crisis.resources.AcceptedLanguages;
import org.evenkeel.crisis.resources.ResourceQuery;
import org.evenkeel.platform.crisis.PersonalResources;
import org.evenkeel.platform.crisis.ResourcesView;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.Public;
import org.evenkeel.platform.web.caller.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Crisis lines by country and language; needs no token and is never empty (CR4). */
@RestController
class ResourcesController {

  private final PersonalResources resources;

  ResourcesController(PersonalResources resources) {
    this.resources = resources;
  }

  @Public
  @GetMapping("/api/v1/crisis/resources")
  ResourcesView find(
      @Nullable Caller caller,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String accepted,
      @RequestParam @Nullable String country,
      @RequestParam @Nullable String audience,
      @RequestParam @Nullable String language) {
    AcceptedLanguages request = AcceptedLanguages.of(accepted);
    check(country, audience, language, caller, request);
    return view(caller, request, country, audience, language);
  }

  /** The country asked for, else the person's, else the one of the request's language. */
  private ResourcesView view(
      @Nullable Caller caller,
      AcceptedLanguages request,
      @Nullable String country,
      @Nullable String audience,
      @Nullable String language) {
    Optional<Caller> person = Optional.ofNullable(caller);
    return ResourcesView.of(
        resources.find(
            new ResourceQuery(
                Optional.ofNullable(country)
                    .or(() -> person.flatMap(resources::country))
                    .orElse(request.region()),
                audience,
                Optional.ofNullable(language)
                    .or(() -> person.map(known -> known.locale().toLanguageTag()))
                    .orElse(request.language()))));
  }

  /** Whoever mistypes a country is told, and has the resources beside it all the same. */
  private void check(
      @Nullable String country,
      @Nullable String audience,
      @Nullable String language,
      @Nullable Caller caller,
      AcceptedLanguages request) {
    List<FieldProblem> errors = new ArrayList<>();
    if (country != null && !ResourceQuery.isCountry(country)) {
      errors.add(new FieldProblem("country", "is two letters (ISO 3166-1), such as GB"));
    }
    if (audience != null && !ResourceQuery.AUDIENCES.contains(audience)) {
      errors.add(
          new FieldProblem(
              "audience", "is one of " + ResourceQuery.AUDIENCES.stream().sorted().toList()));
    }
    if (language != null && !ResourceQuery.isLanguage(language)) {
      errors.add(new FieldProblem("language", "is a language tag, such as en or es-MX"));
    }
    if (!errors.isEmpty()) {
      throw new ProblemException(CommonProblems.INVALID)
          .withErrors(errors)
          .with("crisis_resources", view(caller, request, null, null, null));
    }
  }
}

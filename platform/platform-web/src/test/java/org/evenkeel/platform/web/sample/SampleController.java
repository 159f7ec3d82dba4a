package org.evenkeel.platform.web.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.platform.crypto.DataKeyUnavailableException;
import org.evenkeel.platform.problem.ProblemCode;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.Internal;
import org.evenkeel.platform.web.Public;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.paging.Collection;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.platform.web.paging.Sorts;
import org.evenkeel.testing.ProblemSample;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/samples")
class SampleController {

  static final ProblemCode WRONG_STEP =
      new ProblemCode("EVK-SAMPLE-1001", 409, "Wrong step", "Another step comes first.");

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Place(String name, @Nullable String street) {}

  record Sample(
      UUID sampleId,
      int moodScore,
      UUID ownerId,
      @Nullable String note,
      @Nullable Place place,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String leftOut) {}

  private final JdbcClient jdbc;

  SampleController(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @PostMapping
  @Requires("samples:own")
  ResponseEntity<Sample> create(Caller caller, @Valid @RequestBody NewSample body) {
    Sample sample = new Sample(new UUID(0, 7), body.moodScore(), caller.userId(), null, null, null);
    return ResponseEntity.created(URI.create("/api/v1/samples/" + sample.sampleId())).body(sample);
  }

  @GetMapping
  @Requires("samples:own")
  Collection<String> list(
      @Sorts(
              value = {"created_at", "mood_score"},
              defaultSort = "-created_at",
              perPage = 2)
          PageQuery page,
      @RequestParam(name = "start_date", required = false) @Nullable LocalDate startDate,
      HttpServletRequest request) {
    return Collection.of(List.of(page.orderBy(), String.valueOf(startDate)), page, 5, request);
  }

  @GetMapping("/{id}")
  @Requires("samples:own")
  Map<String, UUID> one(@PathVariable UUID id) {
    return Map.of("id", id);
  }

  @GetMapping("/mine")
  @Requires("samples:own")
  Caller mine(Caller caller) {
    return caller;
  }

  @GetMapping("/open")
  @Public
  Map<String, Boolean> open(@Nullable Caller caller) {
    return Map.of("known", caller != null);
  }

  /** Takes whatever fields the form of another party has. */
  @Hidden
  @PostMapping("/form")
  @Public
  Map<String, Integer> form(@RequestParam MultiValueMap<String, String> form) {
    return Map.of("fields", form.size());
  }

  @GetMapping("/undeclared")
  Map<String, String> undeclared() {
    return Map.of();
  }

  @GetMapping("/internal")
  @Internal(callers = "crisis-service")
  Map<String, String> internal() {
    return Map.of();
  }

  @GetMapping("/refused")
  @Requires("samples:own")
  Map<String, String> refused() {
    throw new ProblemException(WRONG_STEP).with("expected_step", "perception");
  }

  @GetMapping("/whole-problem")
  @Requires("samples:own")
  Map<String, String> wholeProblem() {
    throw ProblemSample.exception();
  }

  @GetMapping("/bug")
  @Requires("samples:own")
  Map<String, String> bug() {
    throw new IllegalStateException("PLANTED what a person wrote");
  }

  @GetMapping("/key")
  @Requires("samples:own")
  Map<String, String> key() {
    throw new DataKeyUnavailableException(null);
  }

  @GetMapping("/row")
  @Requires("samples:own")
  Integer row() {
    return jdbc.sql("SELECT 1").query(Integer.class).single();
  }
}

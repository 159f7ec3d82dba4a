package org.evenkeel.wellness.asd.routine;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.evenkeel.platform.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code PUT /asd/routine}.
 *
 * @param effectiveFrom local day from which it holds, 1 to 90 days ahead; left out for at once
 */
record RoutineRequest(
    @NotNull @Size(max = 50) List<@NotNull @Valid RoutineItemRequest> items,
    @Nullable LocalDate effectiveFrom) {

  /** One item. */
  record RoutineItemRequest(
      @NotBlank @Size(max = 100) String name,
      @NotNull @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "must be HH:mm")
          String localTime,
      @NotNull @Size(min = 1, max = 7) List<@NotNull WeekDay> days,
      @NotNull @Min(0) @Max(720) Integer toleranceMinutes) {

    String key() {
      return key(name);
    }

    /** The same name in any case, or however it is composed, is one name. */
    static String key(String name) {
      return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Hides what the person wrote. */
    @Override
    public String toString() {
      return "RoutineItemRequest[...]";
    }
  }

  /** Names that are there twice. */
  List<FieldProblem> repeatedNames() {
    Set<String> seen = new HashSet<>();
    List<FieldProblem> problems = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (!seen.add(items.get(i).key())) {
        problems.add(new FieldProblem("items." + i + ".name", "is there twice"));
      }
    }
    return problems;
  }

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "RoutineRequest[...]";
  }
}

package org.evenkeel.session.guided;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evenkeel.platform.json.Json;
import org.evenkeel.platform.problem.FieldProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;

/**
 * What drafts of one kind of session can hold: of each step the fields that its request has, in the
 * ranges that the request sets. A draft may leave out and leave empty what a request may not, and
 * its texts may be longer, up to 5000 characters.
 */
public final class DraftForms {

  private static final Set<Class<? extends Annotation>> OF_WHOLE_REQUESTS =
      Set.of(NotNull.class, NotBlank.class, NotEmpty.class);

  /** Characters of any text in a draft. */
  private static final int LONGEST_TEXT = 5000;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");
  private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

  private final Map<String, Class<? extends Record>> requests;

  /**
   * Forms of the steps.
   *
   * @param requests body of each step, by the step's wire name
   */
  public DraftForms(Map<String, Class<? extends Record>> requests) {
    this.requests = Map.copyOf(requests);
  }

  /**
   * What of a draft does not fit; nothing when all does.
   *
   * @param fields by wire name
   */
  List<FieldProblem> problems(String step, Map<String, Object> fields, Validator validator) {
    return fields.entrySet().stream()
        .flatMap(field -> problems(step, field.getKey(), field.getValue(), validator))
        .toList();
  }

  private Stream<FieldProblem> problems(
      String step, String name, Object value, Validator validator) {
    @Nullable Class<? extends Record> request = requests.get(step);
    Optional<RecordComponent> part =
        request == null ? Optional.empty() : part(request.getRecordComponents(), name);
    if (request == null || part.isEmpty()) {
      return Stream.of(problem(printable(name), "is not a field of this step"));
    }
    try {
      Object read = Json.mapper().convertValue(value, type(part.get()));
      return validator.validateValue(request, part.get().getName(), read).stream()
          .filter(DraftForms::holdsForDrafts)
          .map(broken -> problem(name + place(broken), broken.getMessage()));
    } catch (JacksonException | IllegalArgumentException e) {
      return Stream.of(problem(name, "has the wrong form"));
    }
  }

  /**
   * What is empty may be filled later, and what is too long shortened: nobody loses what they write
   * at the 201st character. Nothing at all within a list is no beginning of a text.
   */
  private static boolean holdsForDrafts(ConstraintViolation<?> broken) {
    Object value = broken.getInvalidValue();
    var rule = broken.getConstraintDescriptor().getAnnotation().annotationType();
    boolean shortened =
        rule == Size.class && value instanceof String text && text.length() <= LONGEST_TEXT;
    return value == null || !(shortened || OF_WHOLE_REQUESTS.contains(rule));
  }

  private static Optional<RecordComponent> part(RecordComponent[] parts, String name) {
    return Arrays.stream(parts).filter(one -> wireName(one).equals(name)).findFirst();
  }

  private static JavaType type(RecordComponent part) {
    return Json.mapper().getTypeFactory().constructType(part.getGenericType());
  }

  private static String wireName(RecordComponent part) {
    return part.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  /** Where in a list it is; nothing for the whole of a field. */
  private static String place(ConstraintViolation<?> broken) {
    Matcher index = INDEX.matcher(broken.getPropertyPath().toString());
    return index.find() ? "." + index.group(1) : "";
  }

  /** A name that is no name is not repeated. */
  private static String printable(String name) {
    return NAME.matcher(name).matches() ? name : "?";
  }

  private static FieldProblem problem(String name, String expectation) {
    return new FieldProblem("fields." + name, expectation);
  }
}

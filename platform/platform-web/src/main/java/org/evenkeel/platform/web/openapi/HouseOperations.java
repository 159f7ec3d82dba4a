package org.evenkeel.platform.web.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.platform.web.Public;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.platform.web.paging.Sorts;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Writes into each operation what the platform's own annotations and parameters mean. */
final class HouseOperations implements GlobalOperationCustomizer {

  static final String TOKEN = "token";
  private static final int KEY_LENGTH = 200;
  private static final BigDecimal MOST_PER_PAGE = BigDecimal.valueOf(100);

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    if (!handler.hasMethodAnnotation(Public.class)) {
      operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }
    Requires requires = handler.getMethodAnnotation(Requires.class);
    if (requires != null) {
      operation.addExtension("x-requires", List.of(requires.value()));
    }
    if (handler.hasMethodAnnotation(PostMapping.class)) {
      operation.addParametersItem(idempotencyKey());
    }
    Stream.of(handler.getMethodParameters())
        .filter(parameter -> parameter.getParameterType().equals(PageQuery.class))
        .findFirst()
        .ifPresent(parameter -> addPaging(operation, parameter));
    operation.getResponses().addApiResponse("default", ProblemSchema.reference());
    return operation;
  }

  private static Parameter idempotencyKey() {
    return new Parameter()
        .in("header")
        .name("Idempotency-Key")
        .schema(ProblemSchema.of("string").minLength(1).maxLength(KEY_LENGTH));
  }

  private static void addPaging(Operation operation, MethodParameter parameter) {
    Sorts sorts = parameter.getParameterAnnotation(Sorts.class);
    operation.addParametersItem(query("page", ProblemSchema.of("integer").minimum(BigDecimal.ONE)));
    operation.addParametersItem(
        query(
            "per_page",
            ProblemSchema.of("integer").minimum(BigDecimal.ONE).maximum(MOST_PER_PAGE)));
    if (sorts != null) {
      Schema<Object> sort = ProblemSchema.of("string");
      Arrays.stream(sorts.value())
          .flatMap(field -> Stream.of(field, "-" + field))
          .forEach(sort::addEnumItemObject);
      operation.addParametersItem(query("sort", sort));
    }
  }

  private static Parameter query(String name, Schema<?> schema) {
    return new Parameter().in("query").name(name).schema(schema);
  }
}

package org.evenkeel.wellness.library.schema;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenkeel.platform.json.Json;
import org.evenkeel.wellness.library.Content;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The rules of an intervention's content: {@code library/intervention.schema.json} (JSON Schema
 * 2020-12), and that each contraindication has a meaning in {@code library/contraindications.yaml}.
 */
@Component
public class ContentSchema {
  private static final String SCHEMA = "library/intervention.schema.json";
  private static final String CODES = "library/contraindications.yaml";
  private static final String CONTRAINDICATIONS = "contraindications";
  private static final String DURATION = "duration_seconds";

  private final Schema schema =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(
              new String(DataFiles.bytes(new ClassPathResource(SCHEMA)), StandardCharsets.UTF_8),
              InputFormat.JSON);
  private final Map<String, String> codes = readCodes();

  /** Contraindication codes with what each means. */
  public Map<String, String> codes() {
    return codes;
  }

  /** The content, or everything that is wrong with it. */
  public CheckedContent check(JsonNode json) {
    if (json.path(DURATION).isNumber() && !json.path(DURATION).isInt()) {
      return new CheckedContent.Faulty(List.of(noWholeSeconds()));
    }
    List<Fault> faults =
        Stream.concat(
                schema
                    .validate(
                        json, run -> run.executionConfig(config -> config.locale(Locale.ENGLISH)))
                    .stream()
                    .map(ContentSchema::fault),
                unknownCodes(json))
            .distinct()
            .toList();
    return faults.isEmpty()
        ? new CheckedContent.Sound(Json.mapper().treeToValue(json, Content.class))
        : new CheckedContent.Faulty(faults);
  }

  /** A whole number to JSON Schema is also 60.0 or 1e99, at which the validator fails. */
  private static Fault noWholeSeconds() {
    return new Fault(DURATION, "must be a whole number from 30 to 3600");
  }

  private Stream<Fault> unknownCodes(JsonNode json) {
    boolean known =
        json.path(CONTRAINDICATIONS)
            .valueStream()
            .filter(JsonNode::isString)
            .allMatch(code -> codes.containsKey(code.asString()));
    return known
        ? Stream.empty()
        : Stream.of(new Fault(CONTRAINDICATIONS, "must be of " + codes.keySet()));
  }

  /** What is missing or too much is named itself, not the object it belongs to. */
  private static Fault fault(Error error) {
    Stream<String> place =
        IntStream.range(0, error.getInstanceLocation().getNameCount())
            .mapToObj(error.getInstanceLocation()::getElement)
            .map(String::valueOf);
    Stream<String> property = Stream.ofNullable(error.getProperty());
    return new Fault(
        Stream.concat(place, property).collect(Collectors.joining(".")), error.getMessage());
  }

  private static Map<String, String> readCodes() {
    Map<String, String> codes = new LinkedHashMap<>();
    DataFiles.read(new ClassPathResource(CODES))
        .forEach((code, meaning) -> codes.put(code, meaning.toString()));
    return codes;
  }
}

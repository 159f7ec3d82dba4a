package org.evenkeel.wellness.library;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenkeel.platform.json.Json;
import org.evenkeel.wellness.people.CommunicationStyle;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the library's data files: one for each intervention, and the list of codes. */
final class ContentFiles {
  private static final String INTERVENTIONS = "classpath:library/interventions/*.yaml";
  private static final String CODES = "classpath:library/contraindications.yaml";

  /** Stricter than HTTP: a misspelt property in a data file is a mistake of ours. */
  private static final JsonMapper MAPPER =
      Json.configure(JsonMapper.builder())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final Validator validator;

  ContentFiles(Validator validator) {
    this.validator = validator;
  }

  /** An intervention and what its file hashes to. */
  record Loaded(Content content, String hash) {}

  /**
   * All interventions, by slug.
   *
   * @throws IllegalStateException naming the file and the property that does not fit the schema
   */
  List<Loaded> interventions() {
    Set<String> codes = codes().keySet();
    try {
      return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(INTERVENTIONS))
          .map(file -> load(file, codes))
          .sorted(Comparator.comparing(loaded -> loaded.content().slug()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the library cannot be read", e);
    }
  }

  /** Contraindication codes with what each means. */
  Map<String, String> codes() {
    Map<String, String> codes = new LinkedHashMap<>();
    read(new PathMatchingResourcePatternResolver().getResource(CODES))
        .forEach((code, meaning) -> codes.put(code, meaning.toString()));
    return codes;
  }

  private Loaded load(Resource file, Set<String> codes) {
    return new Loaded(
        checked(String.valueOf(file.getFilename()), parse(read(file)), codes), hash(bytes(file)));
  }

  Content parse(Map<String, Object> yaml) {
    return MAPPER.convertValue(yaml, Content.class);
  }

  Content checked(String file, Content content, Set<String> codes) {
    Set<ConstraintViolation<Content>> violations = validator.validate(content);
    if (!violations.isEmpty()) {
      throw new IllegalStateException(
          file
              + ": "
              + violations.stream().map(v -> v.getPropertyPath() + " " + v.getMessage()).toList());
    }
    if (content.wordings().size() != CommunicationStyle.values().length) {
      throw new IllegalStateException(file + ": wordings must cover every communication style");
    }
    Set<String> unknown = new HashSet<>(content.contraindications());
    unknown.removeAll(codes);
    if (!unknown.isEmpty()) {
      throw new IllegalStateException(file + ": contraindications without a meaning " + unknown);
    }
    return content;
  }

  static Map<String, Object> read(Resource file) {
    return new Yaml(new SafeConstructor(new LoaderOptions()))
        .load(new String(bytes(file), StandardCharsets.UTF_8));
  }

  private static byte[] bytes(Resource file) {
    try (InputStream stream = file.getInputStream()) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("a data file of the library cannot be read", e);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }
}

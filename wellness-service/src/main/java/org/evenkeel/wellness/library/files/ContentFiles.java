package org.evenkeel.wellness.library.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenkeel.platform.json.Json;
import org.evenkeel.wellness.library.Content;
import org.evenkeel.wellness.library.files.Shipment.DataFile;
import org.evenkeel.wellness.library.schema.CheckedContent;
import org.evenkeel.wellness.library.schema.ContentSchema;
import org.evenkeel.wellness.library.schema.DataFiles;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the library's data files: one for each intervention, and the manifest of all. */
final class ContentFiles {
  static final String MANIFEST = "library/manifest.yaml";
  private static final String INTERVENTIONS = "classpath:library/interventions/*.yaml";

  private final ContentSchema schema;

  ContentFiles(ContentSchema schema) {
    this.schema = schema;
  }

  /**
   * All interventions.
   *
   * @throws IllegalStateException naming the file and the property that does not fit the schema
   */
  Shipment shipment() {
    List<DataFile> files =
        Arrays.stream(resources())
            .map(this::load)
            .sorted(Comparator.comparing(file -> file.content().slug()))
            .toList();
    return new Shipment(contentVersion(), files, hashOf(files));
  }

  private static int contentVersion() {
    if (DataFiles.read(new ClassPathResource(MANIFEST)).get("content_version")
        instanceof Integer version) {
      return version;
    }
    throw new IllegalStateException(MANIFEST + ": content_version must be a number");
  }

  /** Which bytes there are, whatever the order they were found in. */
  private static String hashOf(List<DataFile> files) {
    String lines =
        files.stream()
            .map(file -> file.content().slug() + " " + file.hash())
            .sorted()
            .collect(Collectors.joining("\n"));
    return hash(lines.getBytes(StandardCharsets.UTF_8));
  }

  private DataFile load(Resource file) {
    return new DataFile(
        checked(String.valueOf(file.getFilename()), DataFiles.read(file)),
        hash(DataFiles.bytes(file)));
  }

  Content checked(String file, Map<String, Object> yaml) {
    return switch (schema.check(Json.mapper().valueToTree(yaml))) {
      case CheckedContent.Sound(Content content) -> content;
      case CheckedContent.Faulty faulty ->
          throw new IllegalStateException(
              file
                  + ": "
                  + faulty.faults().stream()
                      .map(fault -> fault.field() + " " + fault.message())
                      .collect(Collectors.joining("; ")));
    };
  }

  private static Resource[] resources() {
    try {
      return new PathMatchingResourcePatternResolver().getResources(INTERVENTIONS);
    } catch (IOException e) {
      throw new UncheckedIOException("the library cannot be read", e);
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

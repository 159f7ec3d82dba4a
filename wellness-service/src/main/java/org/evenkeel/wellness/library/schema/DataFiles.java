package org.evenkeel.wellness.library.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads YAML of ours. A name given twice is a mistake. */
public final class DataFiles {

  private DataFiles() {}

  public static Map<String, Object> read(Resource file) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return new Yaml(new SafeConstructor(options))
        .load(new String(bytes(file), StandardCharsets.UTF_8));
  }

  public static byte[] bytes(Resource file) {
    try (InputStream stream = file.getInputStream()) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("a data file of the library cannot be read", e);
    }
  }
}

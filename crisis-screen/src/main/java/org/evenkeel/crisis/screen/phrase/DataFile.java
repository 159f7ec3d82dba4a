package org.evenkeel.crisis.screen.phrase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.evenkeel.crisis.screen.CrisisFloor;

/** One of the module's tab-separated data files; lines that begin with # are comments. */
record DataFile(String name, String content) {

  static DataFile load(String name) {
    try (InputStream in = CrisisFloor.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing data file " + name);
      }
      return new DataFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows, each with exactly {@code columns} columns. */
  List<List<String>> rows(int columns) {
    List<List<String>> rows = new ArrayList<>();
    int number = 0;
    for (String line : content.lines().toList()) {
      number++;
      if (!line.isBlank() && line.charAt(0) != '#') {
        List<String> row = List.of(line.split("\t", -1));
        if (row.size() != columns) {
          throw new IllegalArgumentException(
              "%s:%d has %d columns, not %d".formatted(name, number, row.size(), columns));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** Data without comments, for the content hash. */
  String data() {
    return content
        .lines()
        .filter(line -> !line.isBlank() && line.charAt(0) != '#')
        .collect(Collectors.joining("\n"));
  }
}

package org.evenkeel.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemCodesTests {

  private static final Pattern CODE = Pattern.compile("\"EVK-ANALYTICS-\\d{4}\"");

  @Test
  void a_code_means_one_thing() throws IOException {
    List<String> codes = new ArrayList<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        CODE.matcher(Files.readString(source))
            .results()
            .map(MatchResult::group)
            .forEach(codes::add);
      }
    }

    assertThat(codes).hasSizeGreaterThan(1).doesNotHaveDuplicates();
  }
}

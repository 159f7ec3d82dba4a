package org.evenkeel.ml.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.evenkeel.ml.text.infrastructure.AnalyzeLines;
import org.evenkeel.ml.text.infrastructure.ConfiguredModel;
import org.evenkeel.ml.text.infrastructure.ModelFileException;
import org.evenkeel.platform.launch.Command;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * {@code java -jar ml-service.jar analyze [--spans]}: reads texts, one a line, and writes what the
 * model finds.
 */
public final class AnalyzeCommand implements Command {
  @Override
  public String name() {
    return "analyze";
  }

  @Override
  public int run(ConfigurableEnvironment env, List<String> args) {
    try {
      new AnalyzeLines(ConfiguredModel.of(env).analyzer(), args.contains("--spans"))
          .run(System.in, System.out);
      return 0;
    } catch (ModelFileException e) {
      System.err.println(e.getMessage());
      return 1;
    } catch (IOException e) {
      throw new UncheckedIOException("standard input cannot be read", e);
    }
  }
}

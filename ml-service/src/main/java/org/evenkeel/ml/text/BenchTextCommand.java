package org.evenkeel.ml.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.evenkeel.ml.text.infrastructure.ConfiguredModel;
import org.evenkeel.ml.text.infrastructure.ModelFileException;
import org.evenkeel.ml.text.training.BenchTexts;
import org.evenkeel.platform.launch.Command;
import org.springframework.core.env.ConfigurableEnvironment;

/** {@code java -jar ml-service.jar bench-text --data FOLDER --held-out FILE [--json FILE]}. */
public final class BenchTextCommand implements Command {
  @Override
  public String name() {
    return "bench-text";
  }

  @Override
  public int run(ConfigurableEnvironment env, List<String> args) {
    try {
      return BenchTexts.run(ConfiguredModel.of(env), args, System.out);
    } catch (ModelFileException e) {
      System.err.println(e.getMessage());
      return 1;
    } catch (IOException e) {
      throw new UncheckedIOException("the data cannot be read or the figures written", e);
    }
  }
}

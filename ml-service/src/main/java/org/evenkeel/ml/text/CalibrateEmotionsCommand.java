package org.evenkeel.ml.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.evenkeel.ml.text.training.CalibrateEmotions;
import org.evenkeel.platform.launch.Command;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * {@code java -jar ml-service.jar calibrate-emotions}: the last step of a training, see {@code
 * training/README.md}.
 */
public final class CalibrateEmotionsCommand implements Command {
  @Override
  public String name() {
    return "calibrate-emotions";
  }

  @Override
  public int run(ConfigurableEnvironment env, List<String> args) {
    try {
      return CalibrateEmotions.run(args, System.out);
    } catch (IOException e) {
      throw new UncheckedIOException("the data cannot be read or the model written", e);
    }
  }
}

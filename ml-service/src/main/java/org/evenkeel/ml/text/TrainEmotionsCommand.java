package org.evenkeel.ml.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.evenkeel.ml.text.training.TrainEmotions;
import org.evenkeel.platform.launch.Command;
import org.springframework.core.env.ConfigurableEnvironment;

/** {@code java -jar ml-service.jar train-emotions --data FOLDER --out FOLDER}. */
public final class TrainEmotionsCommand implements Command {
  @Override
  public String name() {
    return "train-emotions";
  }

  @Override
  public int run(ConfigurableEnvironment env, List<String> args) {
    try {
      return TrainEmotions.run(args, System.out);
    } catch (IOException e) {
      throw new UncheckedIOException("the training data cannot be read or the model written", e);
    }
  }
}

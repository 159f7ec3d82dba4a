package org.evenkeel.ml.text.infrastructure;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.DefaultResourceLoader;

/** The model that a service with these settings would serve, without the service. */
public final class ConfiguredModel {
  private ConfiguredModel() {}

  /**
   * Loads it.
   *
   * @throws ModelFileException when a file is missing or damaged
   */
  public static LoadedEmotionModel of(ConfigurableEnvironment env) {
    EmotionSettings settings =
        Binder.get(env).bind("evenkeel.ml.emotion", EmotionSettings.class).get();
    return new EmotionModelFolder(new DefaultResourceLoader(), settings).load();
  }
}

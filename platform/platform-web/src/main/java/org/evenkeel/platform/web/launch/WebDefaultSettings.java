package org.evenkeel.platform.web.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.Profiles;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** Shared settings: behind every other one; those of profile {@code training} before all. */
public final class WebDefaultSettings implements EnvironmentPostProcessor {

  private static final String TRAINING = "training";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    MutablePropertySources sources = environment.getPropertySources();
    load("evenkeel-web-defaults").forEach(sources::addLast);
    if (environment.acceptsProfiles(Profiles.of(TRAINING))) {
      load("evenkeel-web-training").forEach(sources::addFirst);
    }
  }

  private static List<PropertySource<?>> load(String name) {
    try {
      return new YamlPropertySourceLoader()
          .load(name, new ClassPathResource("defaults/" + name + ".yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException("shared settings cannot be read", e);
    }
  }
}

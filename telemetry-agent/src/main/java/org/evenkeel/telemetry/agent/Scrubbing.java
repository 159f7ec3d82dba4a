package org.evenkeel.telemetry.agent;

import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;

/** Puts {@link ScrubbingExporter} before whatever the agent exports to. */
public final class Scrubbing implements AutoConfigurationCustomizerProvider {

  @Override
  public void customize(AutoConfigurationCustomizer agent) {
    agent.addSpanExporterCustomizer((exporter, settings) -> new ScrubbingExporter(exporter));
  }
}

package org.evenkeel.ml.speech;

import io.micrometer.core.instrument.MeterRegistry;
import org.evenkeel.platform.id.Ids;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SpeechConfiguration {

  /** Without a provider nobody listens, and no recording leaves the service. */
  @Bean
  Transcripts transcripts(SpeechSettings settings, Ids ids, MeterRegistry meters) {
    SpeechCost cost = new SpeechCost(settings, meters);
    return settings.configured()
        ? new OpenAiTranscripts(
            new SpeechProvider(settings, ids), settings, SpeechBreaker.create(), meters, cost)
        : recording -> new TranscriptOutcome.Away("not_configured");
  }
}

package org.evenkeel.ml.text.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.evenkeel.contracts.ml.TextAnalyzed;
import org.evenkeel.ml.text.Emotion;
import org.evenkeel.ml.text.TextAnalysis;
import org.evenkeel.ml.text.application.AnalyzingText;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.platform.messaging.Outbox;
import org.evenkeel.platform.time.Moments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Opens a text, has it analysed and publishes what was found; the text goes nowhere else. */
@Component
class WrittenTexts {
  private static final Logger LOG = LoggerFactory.getLogger(WrittenTexts.class);

  private final TextCipher cipher;
  private final AnalyzingText analyzing;
  private final Outbox outbox;
  private final Clock clock;
  private final MeterRegistry metrics;

  WrittenTexts(
      TextCipher cipher,
      AnalyzingText analyzing,
      Outbox outbox,
      Clock clock,
      MeterRegistry metrics) {
    this.cipher = cipher;
    this.analyzing = analyzing;
    this.outbox = outbox;
    this.clock = clock;
    this.metrics = metrics;
  }

  /** Part of the transaction in which the fact is marked as handled. */
  void analyze(SealedText sealed) {
    String text =
        cipher.open(
            sealed.userId(), sealed.field(), sealed.sourceId().toString(), sealed.ciphertext());
    Optional<TextAnalysis> analysis = analyzing.analyze(text);
    analysis.ifPresent(found -> outbox.publish(sealed.userId(), fact(sealed, found)));
    metrics.counter("ml.texts", "source", sealed.sourceType()).increment();
    LOG.info("analysed {} {}: {}", sealed.sourceType(), sealed.sourceId(), analysis.isPresent());
  }

  private TextAnalyzed fact(SealedText sealed, TextAnalysis found) {
    Emotion secondary = found.secondary();
    Map<String, Double> probabilities = new TreeMap<>();
    found.probabilities().forEach((emotion, p) -> probabilities.put(emotion.label(), p));
    return new TextAnalyzed(
        sealed.userId(),
        sealed.sourceType(),
        sealed.sourceId(),
        sealed.sourceVersion(),
        "emotion-" + found.modelVersion(),
        found.primary().label(),
        secondary == null ? null : secondary.label(),
        found.confidence(),
        found.sentiment(),
        probabilities,
        Moments.now(clock),
        null,
        null);
  }
}

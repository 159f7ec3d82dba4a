package org.evenkeel.wellness.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.evenkeel.wellness.Member;
import org.evenkeel.wellness.RunningService;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person looks for is nowhere but in the request and its answer. */
class PrivateSearchIT extends RunningService {
  private static final String WORDS = "marker4711";

  @Autowired private MeterRegistry meters;
  @Autowired private ObservationRegistry observations;

  @Test
  void search_words_are_in_no_log_metric_trace_or_table() {
    Member member = member();
    List<String> told = new CopyOnWriteArrayList<>();
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Remembering remembering = new Remembering(told);
    Level level = root.getLevel();
    remembering.start();
    root.addAppender(remembering);
    root.setLevel(Level.INFO);
    observations.observationConfig().observationHandler(new Telling(told));
    try {
      assertThat(member.get("/journals?q=" + WORDS).getStatusCode().value()).isEqualTo(200);
      assertThat(member.get("/journals?q=" + WORDS.repeat(50)).getStatusCode().value())
          .isEqualTo(400);
      assertThat(member.get("/journals?q=" + WORDS + "&colour=red").getStatusCode().value())
          .isEqualTo(400);
      keys.away(true);
      assertThat(member.get("/journals?q=" + WORDS).getStatusCode().value()).isEqualTo(503);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> told.stream().filter(line -> line.contains("request served")).count() >= 4);
    } finally {
      keys.away(false);
      root.setLevel(level);
      root.detachAppender(remembering);
    }

    assertThat(told).anyMatch(line -> line.contains("http.requests"));
    assertThat(told).anyMatch(line -> line.contains("/api/v1/journals"));
    assertThat(told).noneMatch(line -> line.contains(WORDS));
    assertThat(meters.getMeters())
        .isNotEmpty()
        .noneMatch(meter -> meter.getId().toString().contains(WORDS));
    assertReadableNowhere(WORDS);
  }

  /** Whole log events: message, arguments, key-value pairs, context and errors. */
  private static final class Remembering extends AppenderBase<ILoggingEvent> {
    private final List<String> told;

    Remembering(List<String> told) {
      this.told = told;
    }

    @Override
    protected void append(ILoggingEvent event) {
      told.add(
          event.getFormattedMessage()
              + event.getKeyValuePairs()
              + event.getMDCPropertyMap()
              + (event.getThrowableProxy() == null ? "" : event.getThrowableProxy().getMessage()));
    }
  }

  /** Names and key values of all spans and timers. */
  private record Telling(List<String> told) implements ObservationHandler<Observation.Context> {
    @Override
    public void onStop(Observation.Context context) {
      told.add(
          context.getName()
              + " "
              + context.getContextualName()
              + " "
              + context.getAllKeyValues()
              + " "
              + (context.getError() == null ? "" : context.getError()));
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
      return true;
    }
  }
}

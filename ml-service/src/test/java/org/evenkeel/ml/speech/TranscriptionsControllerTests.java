package org.evenkeel.ml.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.evenkeel.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TranscriptionsControllerTests {

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @Test
  @Timeout(30)
  void beyond_sixteen_at_once_nobody_listens_until_one_is_done() throws Exception {
    CountDownLatch begun = new CountDownLatch(16);
    CountDownLatch done = new CountDownLatch(1);
    TranscriptionsController controller =
        new TranscriptionsController(
            recording -> {
              begun.countDown();
              awaitUninterrupted(done);
              return new TranscriptOutcome.Heard("Milk", null, null, null);
            },
            meters);
    List<Future<TranscriptionsController.TranscriptView>> heard = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 16; i++) {
        heard.add(threads.submit(() -> transcribe(controller)));
      }
      begun.await();
      assertThatThrownBy(() -> transcribe(controller))
          .isInstanceOfSatisfying(
              ProblemException.class, e -> assertThat(e.code().status()).isEqualTo(503));
      done.countDown();
    }

    assertThat(heard).allSatisfy(one -> assertThat(one.resultNow().text()).isEqualTo("Milk"));
    assertThat(transcribe(controller).text()).isEqualTo("Milk");
    assertThat(meters.get("speech_transcriptions_total").tag("outcome", "busy").counter().count())
        .isEqualTo(1);
  }

  private static TranscriptionsController.TranscriptView transcribe(
      TranscriptionsController controller) {
    return controller.transcribe("audio/webm", new byte[1]);
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

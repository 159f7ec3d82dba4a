package org.evenkeel.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A client that does not know whether it was heard asks again, and is heard once. */
@Order(3)
class RepeatsIT {

  private static final int POSTS = 200;

  /** Done or replayed; still running; more at once than one person may. */
  private static final List<Integer> SETTLED = List.of(201, 409, 429);

  private static final Duration SOON = Duration.ofSeconds(30);

  private final RunningSuite suite = RunningSuite.shared();
  private final CaseWatch watch = CaseWatch.begin(suite);

  @Test
  void twoHundredPostsUnderOneKeyHalfOfThemCutOffHaveOneEffect()
      throws ExecutionException, InterruptedException {
    String key = UUID.randomUUID().toString();

    List<Integer> answers = allAtOnce(key);

    assertThat(answers).hasSize(POSTS / 2).allMatch(SETTLED::contains);
    Answer again =
        Eventually.get(
            "the answer of the one that was done",
            SOON,
            () -> MainJob.when(post(key).status() == 201, post(key)));
    assertThat(again.json().path("crisis_alert").asBoolean(false)).isTrue();
    Answer all = watch.member().get("/checkins").expect(200);
    assertThat(all.json().at("/meta/total").asInt()).isEqualTo(1);
    assertThat(all.text("/data/0/id")).isEqualTo(again.text("/checkin/id"));
    assertThat(watch.sources(watch.onlyCase())).isEqualTo(1);
    Eventually.holds(
        "the summary counts it",
        SOON,
        () -> watch.member().get("/analytics/summary").json().path("checkins").asInt() == 1);
  }

  /** Every second one is cut off before its answer. */
  private List<Integer> allAtOnce(String key) throws ExecutionException, InterruptedException {
    List<Future<Integer>> whole = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < POSTS / 2; i++) {
        whole.add(threads.submit(() -> post(key).status()));
        var _ = threads.submit(cutOff(key));
      }
    }
    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> one : whole) {
      statuses.add(one.get());
    }
    return statuses;
  }

  private Answer post(String key) {
    return watch
        .member()
        .send("POST", "/checkins", CaseWatch.danger(), Map.of("Idempotency-Key", key));
  }

  /** The request is sent whole; then the connection is reset. */
  private Callable<Void> cutOff(String key) {
    byte[] body = Api.JSON.writeValueAsBytes(CaseWatch.danger());
    URI gateway = suite.gateway();
    String head =
        String.join(
            "\r\n",
            "POST /api/v1/checkins HTTP/1.1",
            "Host: " + gateway.getAuthority(),
            "Authorization: Bearer " + watch.member().token(),
            "Content-Type: application/json",
            "Idempotency-Key: " + key,
            "Content-Length: " + body.length,
            "",
            "");
    return () -> {
      try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
        socket.getOutputStream().write(head.getBytes(UTF_8));
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
        socket.setSoLinger(true, 0);
      } catch (IOException e) {
        throw new JobFailed("the connection could not be made");
      }
      return null;
    };
  }
}

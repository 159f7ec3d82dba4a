package org.evenkeel.stack.front;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.evenkeel.stack.front.Target.Look;

/** Looks after the readiness of replicas, each on a thread of its own. */
final class Looking {

  private static final String PATH = "/actuator/health/readiness";

  private final Duration every;
  private final Duration patience;

  /**
   * @param every pause between two looks
   * @param patience longest wait for an answer
   */
  Looking(Duration every, Duration patience) {
    this.every = every;
    this.patience = patience;
  }

  /** Looks until this process ends. */
  void after(Target target) {
    Thread.ofVirtual().name("look-" + target.name()).start(() -> look(target));
  }

  private void look(Target target) {
    try {
      while (true) {
        if (target.seen(once(target.healthPort()))) {
          System.out.println(
              Instant.now() + " " + target.name() + (target.ready() ? " is in" : " is out"));
        }
        Thread.sleep(every);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  Look once(int port) {
    try {
      var url = URI.create("http://127.0.0.1:" + port + PATH).toURL();
      var connection = (HttpURLConnection) url.openConnection();
      connection.setConnectTimeout((int) patience.toMillis());
      connection.setReadTimeout((int) patience.toMillis());
      int status = connection.getResponseCode();
      if (status != HttpURLConnection.HTTP_OK) {
        return Look.REFUSING;
      }
      try (var body = connection.getInputStream()) {
        body.readAllBytes();
      }
      return Look.READY;
    } catch (SocketTimeoutException e) {
      return Look.SILENT;
    } catch (IOException e) {
      return Look.REFUSING;
    }
  }
}

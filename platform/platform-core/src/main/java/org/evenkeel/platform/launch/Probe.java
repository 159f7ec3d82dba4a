package org.evenkeel.platform.launch;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Asks a service on this machine whether it is ready, for where nothing but Java is there to ask
 * with: {@code java -cp app.jar org.evenkeel.platform.launch.Probe PORT} ends with status 0 when it
 * is. PORT is that of its management.
 */
public final class Probe {

  private static final int ANSWER_MS = 2000;

  private Probe() {}

  public static void main(String[] arguments) {
    System.exit(ready(Integer.parseInt(arguments[0])) ? 0 : 1);
  }

  static boolean ready(int port) {
    try {
      var url = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness").toURL();
      var connection = (HttpURLConnection) url.openConnection();
      connection.setConnectTimeout(ANSWER_MS);
      connection.setReadTimeout(ANSWER_MS);
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false;
    }
  }
}

package org.evenkeel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A mail server that delivers nothing.
 *
 * @param host its host
 * @param smtpPort where mail is taken
 * @param url of the page and of {@code /api/messages}
 */
public record MailServer(String host, int smtpPort, String url) {

  /** Messages to this address, newest first: to, subject, text, html, received_at. */
  public List<JsonNode> messagesTo(String address) {
    var query = URLEncoder.encode(address, StandardCharsets.UTF_8);
    var request = HttpRequest.newBuilder(URI.create(url + "/api/messages?to=" + query)).build();
    try (var client = HttpClient.newHttpClient()) {
      var messages = new ArrayList<JsonNode>();
      JsonMapper.shared()
          .readTree(client.send(request, BodyHandlers.ofString()).body())
          .forEach(messages::add);
      return messages;
    } catch (IOException e) {
      throw new UncheckedIOException("the mailbox does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}

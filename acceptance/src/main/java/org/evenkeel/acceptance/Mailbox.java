package org.evenkeel.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads what mail arrived. */
public final class Mailbox {

  private final URI address;
  private final HttpClient http = HttpClient.newHttpClient();

  public Mailbox(URI address) {
    this.address = address;
  }

  /** One message, as a person would see it. */
  public record Mail(String id, String subject, String text, String html, Instant receivedAt) {

    /** What a locked screen shows: the subject and the first line. */
    public String atFirstGlance() {
      return subject + "\n" + text.strip().lines().findFirst().orElse("");
    }

    /** Hides the content. */
    @Override
    public String toString() {
      return "Mail[...]";
    }
  }

  /** Newest first. */
  public List<Mail> to(String recipient) {
    URI query =
        address.resolve("/api/messages?to=" + URLEncoder.encode(recipient, StandardCharsets.UTF_8));
    try {
      String body =
          http.send(HttpRequest.newBuilder(query).build(), HttpResponse.BodyHandlers.ofString())
              .body();
      List<Mail> mails = new ArrayList<>();
      Api.JSON
          .readTree(body)
          .forEach(
              mail ->
                  mails.add(
                      new Mail(
                          mail.path("message_id").asString(""),
                          mail.path("subject").asString(""),
                          mail.path("text").asString(""),
                          mail.path("html").asString(""),
                          Instant.parse(mail.path("received_at").asString("")))));
      return mails;
    } catch (IOException e) {
      throw new JobFailed("the mailbox does not answer: " + e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JobFailed("interrupted");
    }
  }
}

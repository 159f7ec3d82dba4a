package org.evenkeel.notification.inbox;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.evenkeel.notification.Member;
import org.evenkeel.notification.RunningService;
import org.evenkeel.testing.EventStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Somebody with an inbox and streams of it. */
abstract class InboxStreams extends RunningService {
  protected static final Duration PATIENCE = Duration.ofSeconds(30);

  @Autowired protected InboxMessages inbox;
  @Autowired protected Environment environment;
  @Autowired protected PlatformTransactionManager transactions;

  protected final Member reader = person();

  protected EventStream open(@Nullable String lastEventId) {
    return open(port, reader.id(), lastEventId);
  }

  /** A stream that stands. */
  protected EventStream open(int at, UUID user, @Nullable String lastEventId) {
    EventStream stream =
        EventStream.open(
            "http://127.0.0.1:" + at + "/api/v1/notifications/stream",
            TOKENS.token(user).permissions("notifications:own").sign(),
            lastEventId);
    if (stream.status() == 200) {
      await().atMost(PATIENCE).until(() -> !stream.events().isEmpty());
    }
    return stream;
  }

  protected void add(String title) {
    inbox.add(reader.id() + title, reader.id(), "crisis", title, "A body");
  }

  protected TransactionTemplate transaction() {
    return new TransactionTemplate(transactions);
  }

  /** Titles of messages that came, awaited until there are so many. */
  protected static List<String> titles(EventStream stream, int atLeast) {
    await().atMost(PATIENCE).until(() -> stream.events("notification").size() >= atLeast);
    return stream.events("notification").stream()
        .map(event -> event.data().path("title").asString())
        .toList();
  }

  protected static String lastId(EventStream stream) {
    return stream.events().getLast().id();
  }

  protected JsonNode list() {
    return reader.get("/notifications").getBody().path("data");
  }
}

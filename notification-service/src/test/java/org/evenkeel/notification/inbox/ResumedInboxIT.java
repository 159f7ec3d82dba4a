package org.evenkeel.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.evenkeel.notification.Replica;
import org.evenkeel.testing.EventStream;
import org.junit.jupiter.api.Test;

class ResumedInboxIT extends InboxStreams {

  @Test
  void a_slow_transaction_is_told_late_and_never_skipped() throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> slow =
          threads.submit(
              () ->
                  transaction()
                      .executeWithoutResult(
                          status -> {
                            add("Slow");
                            written.countDown();
                            awaitUninterruptibly(go);
                          }));
      written.await();
      String resumable;
      try (EventStream before = open(null)) {
        add("Quick");
        assertThat(titles(before, 1)).containsExactly("Quick");
        resumable = lastId(before);
      }
      go.countDown();
      slow.get();
      add("Last");

      try (EventStream after = open(resumable)) {
        assertThat(titles(after, 2)).containsExactly("Slow", "Last");
        assertThat(after.events().getFirst().name()).isEqualTo("ready");
      }
    }
  }

  @Test
  void each_message_of_many_transactions_comes_once_however_often_the_client_drops()
      throws Exception {
    int writers = 4;
    int each = 25;
    List<String> got = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        EventStream first = open(null)) {
      String resumable = lastId(first);
      List<? extends Future<?>> writing =
          IntStream.range(0, writers)
              .mapToObj(writer -> threads.submit(() -> write(writer, each)))
              .toList();
      List<String> ids = new ArrayList<>();
      while (got.size() < writers * each) {
        try (EventStream stream = open(resumable)) {
          await().atMost(PATIENCE).until(() -> !stream.events("notification").isEmpty());
          for (EventStream.Event event : stream.events("notification")) {
            got.add(event.data().path("title").asString());
            ids.add(event.id());
            resumable = event.id();
          }
        }
      }
      for (Future<?> one : writing) {
        one.get();
      }
      assertThat(got).hasSize(writers * each).doesNotHaveDuplicates();
      assertThat(ids.stream().map(Long::valueOf).toList()).isSorted().doesNotHaveDuplicates();
    }
  }

  @Test
  void another_replica_tells_what_this_one_writes_and_resumes_what_this_one_told() {
    // Such a poll never comes: only the database's notification can be heard.
    try (Replica other = Replica.beside(environment, "evenkeel.stream.poll=1h");
        EventStream here = open(null);
        EventStream there = open(other.port(), reader.id(), null)) {
      add("For both");
      assertThat(titles(there, 1)).containsExactly("For both");
      assertThat(titles(here, 1)).containsExactly("For both");
      here.drop();
      add("Missed");

      try (EventStream moved = open(other.port(), reader.id(), lastId(here))) {
        assertThat(titles(moved, 1)).containsExactly("Missed");
      }
    }
  }

  @Test
  void a_notification_that_is_lost_delays_and_does_not_lose() {
    try (EventStream stream = open(null)) {
      add("To be told again");
      titles(stream, 1);
      UUID id = UUID.fromString(list().at("/0/id").asString());
      database
          .sql(
              "INSERT INTO feed_event (channel, event, resource_id, recorded_at) VALUES (?,"
                  + " 'notification', ?, now())")
          .param(reader.id().toString())
          .param(id)
          .update();

      assertThat(titles(stream, 2)).hasSize(2);
    }
  }

  @Test
  void a_backlog_longer_than_the_buffer_comes_whole_and_in_order() {
    IntStream.range(0, 200).forEach(n -> add("Message " + n));

    try (EventStream stream = open("0")) {
      assertThat(titles(stream, 200))
          .containsExactlyElementsOf(
              IntStream.range(0, 200).mapToObj(n -> "Message " + n).toList());
    }
  }

  private void write(int writer, int each) {
    IntStream.range(0, each)
        .forEach(n -> transaction().executeWithoutResult(status -> add(writer + "/" + n)));
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

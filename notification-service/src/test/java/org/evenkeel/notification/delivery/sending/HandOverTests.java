package org.evenkeel.notification.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.evenkeel.notification.channel.Channel;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.channel.OutgoingMessage;
import org.evenkeel.notification.channel.SendOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HandOverTests {
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Duration SHORT = Duration.ofMillis(50);

  private final CountDownLatch never = new CountDownLatch(1);

  @Test
  void the_answer_is_waited_for_a_moment_or_to_the_deadline() throws InterruptedException {
    CountDownLatch go = new CountDownLatch(1);
    HandOver begun = begin(() -> waiting(go), LONG);

    assertThat(begun.within(SHORT)).isEmpty();
    go.countDown();

    assertThat(begun.answer()).isEqualTo(new SendOutcome.Accepted("in time"));
  }

  @Test
  void a_provider_that_does_not_end_is_left_at_the_deadline_and_the_channel_says_how_far_it_came()
      throws InterruptedException {
    assertThat(begin(() -> waiting(never), SHORT).answer())
        .isEqualTo(new SendOutcome.Unavailable("interrupted", null));
  }

  @Test
  void of_a_channel_that_says_nothing_even_then_nobody_knows() throws InterruptedException {
    Supplier<SendOutcome> deaf =
        () -> {
          SendOutcome outcome = waiting(never);
          while (outcome instanceof SendOutcome.Unavailable) {
            outcome = waiting(never);
          }
          return outcome;
        };

    assertThat(begin(deaf, SHORT).answer()).isEqualTo(new SendOutcome.Unknown("no_answer"));
    never.countDown();
  }

  @Test
  void a_defect_is_an_answer_that_nobody_knows() throws InterruptedException {
    Supplier<SendOutcome> broken =
        () -> {
          throw new IllegalStateException();
        };

    assertThat(begin(broken, LONG).answer()).isEqualTo(new SendOutcome.Unknown("defect"));
  }

  private static SendOutcome waiting(CountDownLatch latch) {
    try {
      latch.await();
      return new SendOutcome.Accepted("in time");
    } catch (InterruptedException e) {
      return new SendOutcome.Unavailable("interrupted", null);
    }
  }

  private static HandOver begin(Supplier<SendOutcome> answer, Duration longest) {
    UUID id = UUID.randomUUID();
    OutgoingMessage message =
        new OutgoingMessage(id, id, "bo@member.example", "", "", null, false, LONG, null, Map.of());
    return HandOver.begin(new Answering(answer), message, longest);
  }

  private record Answering(Supplier<SendOutcome> answer) implements Channel {
    @Override
    public ChannelName name() {
      return ChannelName.EMAIL;
    }

    @Override
    public String provider() {
      return "smtp";
    }

    @Override
    public SendOutcome send(OutgoingMessage message) {
      return answer.get();
    }
  }
}

package org.evenkeel.gateway.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;

class PassageTests {

  private static final DefaultDataBufferFactory BUFFERS = DefaultDataBufferFactory.sharedInstance;
  private static final Step END = new Step.Ending(Farewell.REAUTHENTICATE);
  private static final String FAREWELL = "event: reauthenticate\ndata: {}\n\n";

  @Test
  void between_two_events_the_farewell_is_said_at_once() {
    assertThat(heard(part("data: 1\n\n"), END, part("data: 2\n\n")))
        .isEqualTo("data: 1\n\n" + FAREWELL);
  }

  @Test
  void the_farewell_waits_for_the_rest_of_an_event_and_for_no_more() {
    assertThat(heard(part("data: 1\nda"), END, part("ta: 2"), part("\n\ndata: 3")))
        .isEqualTo("data: 1\ndata: 2\n\n" + FAREWELL);
  }

  @Test
  void half_an_event_is_not_made_a_whole_one() {
    assertThat(heard(part("id: 1\ndata: {"), END, new Step.Overdue())).isEqualTo("id: 1\ndata: {");
    assertThat(heard(part("id: 1\ndata: {"), END, new Step.ServiceGone()))
        .isEqualTo("id: 1\ndata: {");
  }

  @Test
  void a_service_that_is_gone_ends_it() {
    assertThat(heard(part("data: 1\n\n"), new Step.ServiceGone(), part("x")))
        .isEqualTo("data: 1\n\n");
  }

  @Test
  void a_closing_gateway_says_so_in_a_comment() {
    assertThat(heard(new Step.Ending(Farewell.RECONNECT)))
        .isEqualTo(": this gateway is closing\n\n");
  }

  private static Step part(String text) {
    return new Step.Part(BUFFERS.wrap(text.getBytes(UTF_8)));
  }

  private static String heard(Step... steps) {
    return Flux.just(steps)
        .<DataBuffer>handle(new Passage(BUFFERS)::take)
        .map(bytes -> bytes.toString(UTF_8))
        .collect(Collectors.joining())
        .blockOptional()
        .orElse("");
  }
}

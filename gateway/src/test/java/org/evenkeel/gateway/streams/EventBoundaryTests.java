package org.evenkeel.gateway.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

class EventBoundaryTests {

  private final EventBoundary boundary = new EventBoundary();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "data: 1\n\n",
        "data: 1\r\n\r\n",
        "data: 1\r\r",
        "id: 1\ndata: 1\n\n: beat\n",
        ": beat\n",
        "data: 1\n: beat\n\n",
        "data: 1\r\n\r"
      })
  void an_event_may_follow(String sent) {
    boundary.pass(bytes(sent));
    assertThat(boundary.isHere()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "d",
        "data: 1",
        "data: 1\n",
        "data: 1\r\n",
        ": bea",
        "data: 1\n: beat\n",
        "data: 1\n\nid: 2\n",
        "id: 2\n"
      })
  void an_event_is_half_through(String sent) {
    boundary.pass(bytes(sent));
    assertThat(boundary.isHere()).isFalse();
  }

  @Test
  void it_does_not_matter_how_the_bytes_are_cut() {
    String sent = "id: 1\r\ndata: 1\r\n\r\n: beat\r\rdata: 2\n\n";
    for (int cut = 0; cut <= sent.length(); cut++) {
      var cutUp = new EventBoundary();
      cutUp.pass(bytes(sent.substring(0, cut)));
      cutUp.pass(bytes(sent.substring(cut)));
      assertThat(cutUp.isHere()).as("cut at %d", cut).isTrue();
    }
  }

  @Test
  void it_tells_how_much_of_a_part_is_whole_and_consumes_nothing() {
    DataBuffer part = bytes("1}\n\nid: 8\ndata: {");
    boundary.pass(bytes("id: 7\ndata: {\"a\":"));
    assertThat(boundary.pass(part)).isEqualTo(4);
    assertThat(part.readableByteCount()).isEqualTo(17);
    assertThat(boundary.pass(bytes("more"))).isZero();
  }

  private static DataBuffer bytes(String text) {
    return DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}

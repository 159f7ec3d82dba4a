package org.evenkeel.gateway.streams;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.SynchronousSink;

/**
 * Passes a service's bytes on as they come, and ends the stream between two events. A blank line
 * put behind half an event would make a client take the half for a whole, and resume behind it; so
 * the rest is waited for. When it does not come the stream ends without a farewell, and the client
 * drops the half and asks for that event again.
 */
final class Passage {

  private final DataBufferFactory buffers;
  private final EventBoundary boundary = new EventBoundary();
  private @Nullable Farewell due;

  Passage(DataBufferFactory buffers) {
    this.buffers = buffers;
  }

  void take(Step step, SynchronousSink<DataBuffer> client) {
    switch (step) {
      case Step.Part part -> take(part.bytes(), client);
      case Step.Ending ending -> end(ending.farewell(), client);
      case Step.ServiceGone ignored -> client.complete();
      case Step.Overdue ignored -> client.complete();
    }
  }

  private void take(DataBuffer part, SynchronousSink<DataBuffer> client) {
    int whole = boundary.pass(part);
    Farewell farewell = due;
    if (farewell == null || whole == 0) {
      client.next(part);
      return;
    }
    byte[] last = new byte[whole];
    part.read(last);
    DataBufferUtils.release(part);
    byte[] bytes = Arrays.copyOf(last, whole + farewell.bytes().length);
    System.arraycopy(farewell.bytes(), 0, bytes, whole, farewell.bytes().length);
    client.next(buffers.wrap(bytes));
    client.complete();
  }

  private void end(Farewell farewell, SynchronousSink<DataBuffer> client) {
    if (!boundary.isHere()) {
      due = farewell;
      return;
    }
    client.next(buffers.wrap(farewell.bytes()));
    client.complete();
  }
}

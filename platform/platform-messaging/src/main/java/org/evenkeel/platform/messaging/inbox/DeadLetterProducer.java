package org.evenkeel.platform.messaging.inbox;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;

/** Sends dead letters and waits for the acknowledgement. Connects at the first one. */
final class DeadLetterProducer implements DisposableBean {

  private static final long SEND_SECONDS = 15;

  private final DefaultKafkaProducerFactory<byte[], byte[]> producers;

  DeadLetterProducer(DefaultKafkaProducerFactory<byte[], byte[]> producers) {
    this.producers = producers;
  }

  /**
   * Sends a letter.
   *
   * @throws RecordTooLargeException when the broker takes none of this size
   * @throws IllegalStateException when it was not acknowledged
   */
  void send(ProducerRecord<byte[], byte[]> letter) {
    try {
      producers.createProducer().send(letter).get(SEND_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RecordTooLargeException tooLarge) {
        throw tooLarge;
      }
      if (!(e.getCause() instanceof RetriableException)) {
        producers.reset();
      }
      throw new IllegalStateException("dead letter was not taken", e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException("dead letter was not taken in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void destroy() {
    producers.destroy();
  }
}

package org.evenkeel.notification;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.evenkeel.notification.channel.Channel;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.channel.OutgoingMessage;
import org.evenkeel.notification.channel.SendOutcome;

/** A provider that keeps what it gets and answers as it is told, by person. */
public final class FakeChannel implements Channel {
  private final ChannelName name;
  private final String provider;
  private final List<OutgoingMessage> got = new CopyOnWriteArrayList<>();
  private final Map<UUID, Queue<Supplier<SendOutcome>>> answers = new ConcurrentHashMap<>();

  FakeChannel(ChannelName name, String provider) {
    this.name = name;
    this.provider = provider;
  }

  /** The next message to this person is answered so; after the last, messages are taken. */
  public void answer(UUID userId, Supplier<SendOutcome> answer) {
    answers.computeIfAbsent(userId, id -> new ConcurrentLinkedQueue<>()).add(answer);
  }

  public List<OutgoingMessage> to(UUID userId) {
    return got.stream().filter(message -> message.userId().equals(userId)).toList();
  }

  @Override
  public ChannelName name() {
    return name;
  }

  @Override
  public String provider() {
    return provider;
  }

  @Override
  public SendOutcome send(OutgoingMessage message) {
    got.add(message);
    Queue<Supplier<SendOutcome>> told =
        answers.getOrDefault(message.userId(), new ConcurrentLinkedQueue<>());
    Supplier<SendOutcome> answer = told.poll();
    return answer == null
        ? new SendOutcome.Accepted(provider + ":" + message.deliveryId())
        : answer.get();
  }
}

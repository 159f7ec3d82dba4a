package org.evenkeel.session.reframing.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.platform.crypto.DataKeys;
import org.evenkeel.platform.web.stream.FeedEvent;
import org.evenkeel.platform.web.stream.FeedView;
import org.evenkeel.session.reframing.PersonalReframes;
import org.springframework.stereotype.Component;

/** What a person's streams tell of their sessions; a stream of one session tells of that one. */
@Component
class SessionStreamView implements FeedView {

  private final PersonalReframes reframes;
  private final DataKeys keys;

  SessionStreamView(PersonalReframes reframes, DataKeys keys) {
    this.reframes = reframes;
    this.keys = keys;
  }

  @Override
  public String name() {
    return "spark";
  }

  /** One's own session is nobody else's business, and nothing to put on record. */
  @Override
  public void opening(UUID reader) {}

  /** From here on the key is at hand. */
  @Override
  public void prepare(UUID reader) {
    keys.of(reader);
  }

  @Override
  public Map<UUID, ReframesReady> show(UUID reader, List<FeedEvent> events) {
    Map<UUID, ReframesReady> shown = new HashMap<>();
    events.stream()
        .map(FeedEvent::resourceId)
        .distinct()
        .forEach(
            session ->
                reframes
                    .find(reader, session)
                    .ifPresent(found -> shown.put(session, new ReframesReady(session, found))));
    return shown;
  }

  /** The same, of one session. */
  FeedView of(UUID sessionId) {
    FeedView all = this;
    return new FeedView() {
      @Override
      public String name() {
        return all.name();
      }

      @Override
      public void opening(UUID reader) {
        all.opening(reader);
      }

      @Override
      public void prepare(UUID reader) {
        all.prepare(reader);
      }

      @Override
      public Map<UUID, ?> show(UUID reader, List<FeedEvent> events) {
        return all.show(
            reader, events.stream().filter(event -> event.resourceId().equals(sessionId)).toList());
      }
    };
  }
}

package org.evenkeel.platform.web.stream;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What readers of a feed are shown. A bean of this type turns streams on. {@link #opening} and
 * {@link #show} run in a transaction that commits before anything is sent: an audit entry made
 * there precedes what it is about.
 */
public interface FeedView {

  /** Name of the stream in meters, such as {@code inbox}. */
  String name();

  /** Somebody opens a stream. */
  void opening(UUID reader);

  /**
   * Gets what {@link #show} needs from elsewhere, such as the reader's key, before the transaction
   * begins: no other service is waited for in it. If this fails, the reader loads the lists.
   */
  default void prepare(UUID reader) {}

  /**
   * The content of these events as it is now, by resource id; what is left out is gone and is not
   * sent.
   */
  Map<UUID, ?> show(UUID reader, List<FeedEvent> events);
}

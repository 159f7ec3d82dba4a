package org.evenkeel.platform.web.stream;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What readers of a feed are shown. A bean of this type turns streams on. Both methods run in a
 * transaction that commits before anything is sent: an audit entry made there precedes what it is
 * about.
 */
public interface FeedView {

  /** Name of the stream in meters, such as {@code inbox}. */
  String name();

  /** Somebody opens a stream. */
  void opening(UUID reader);

  /**
   * The content of these events as it is now, by resource id; what is left out is gone and is not
   * sent.
   */
  Map<UUID, ?> show(UUID reader, List<FeedEvent> events);
}

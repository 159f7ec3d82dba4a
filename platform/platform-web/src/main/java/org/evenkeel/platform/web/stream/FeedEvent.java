package org.evenkeel.platform.web.stream;

import java.util.UUID;

/**
 * Something that changed.
 *
 * @param position its place in the channel, which is its id on the wire
 * @param name its name on the wire
 * @param resourceId what changed
 */
public record FeedEvent(long position, String name, UUID resourceId) {}

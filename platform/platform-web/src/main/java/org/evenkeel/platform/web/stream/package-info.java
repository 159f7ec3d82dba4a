/**
 * Server-sent events out of the database: a feed of what changed, and the streams that tell it.
 *
 * <p>A change is a row of {@code feed_event}, written in the transaction that makes it true. It has
 * no position then. Positions are given afterwards, to rows that are committed, one channel at a
 * time under the lock of its row in {@code feed_channel}: so they become visible in their own
 * order, and whoever has seen position n has seen everything that will ever be below it. A slow
 * transaction gets a later position; it holds up nobody and is skipped by nobody. The two tables
 * belong to the service that has a feed; its migrations make them.
 */
@NullMarked
package org.evenkeel.platform.web.stream;

import org.jspecify.annotations.NullMarked;

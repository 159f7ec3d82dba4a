/**
 * The event store: streams of events that are added to and never changed, what reads them, and the
 * read models made of them. Knows no aggregate.
 */
@NullMarked
package org.evenkeel.session.store;

import org.jspecify.annotations.NullMarked;

/** Owns how long a stream of events stays open, and how many a person may have. */
@NullMarked
package org.evenkeel.gateway.streams;

import org.jspecify.annotations.NullMarked;

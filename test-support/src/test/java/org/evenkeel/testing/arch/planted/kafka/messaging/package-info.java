/** Violations that the rules must find. */
@NullMarked
package org.evenkeel.testing.arch.planted.kafka.messaging;

import org.jspecify.annotations.NullMarked;

/** Fixtures: backing services for tests, tokens with their own keys, clocks that stand still. */
@NullMarked
package org.evenkeel.testing;

import org.jspecify.annotations.NullMarked;

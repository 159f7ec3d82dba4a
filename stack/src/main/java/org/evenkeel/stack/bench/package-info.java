/**
 * Backing services that the tests of one build share, held until the last build that asked ends.
 */
@NullMarked
package org.evenkeel.stack.bench;

import org.jspecify.annotations.NullMarked;

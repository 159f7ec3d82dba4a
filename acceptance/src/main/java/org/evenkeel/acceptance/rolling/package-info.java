/**
 * A steady stream of requests that must all be answered while the suite restarts, by clients that
 * never try twice.
 */
@NullMarked
package org.evenkeel.acceptance.rolling;

import org.jspecify.annotations.NullMarked;

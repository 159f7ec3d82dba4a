/** Rules of {@code problem}, with nothing started. */
@NullMarked
package org.evenkeel.gateway.problem;

import org.jspecify.annotations.NullMarked;

/** Rules of {@code crisis}, with nothing started. */
@NullMarked
package org.evenkeel.gateway.crisis;

import org.jspecify.annotations.NullMarked;

/** Rules of {@code client}, with nothing started. */
@NullMarked
package org.evenkeel.gateway.client;

import org.jspecify.annotations.NullMarked;

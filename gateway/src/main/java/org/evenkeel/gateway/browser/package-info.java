/** Owns what browsers must be told: response headers and allowed origins. */
@NullMarked
package org.evenkeel.gateway.browser;

import org.jspecify.annotations.NullMarked;

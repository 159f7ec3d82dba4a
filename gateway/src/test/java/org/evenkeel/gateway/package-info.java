/** The gateway seen from outside, with a real Redis and services played by a fixture. */
@NullMarked
package org.evenkeel.gateway;

import org.jspecify.annotations.NullMarked;

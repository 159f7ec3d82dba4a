/** Owns who a visitor is, and which paths need somebody known. */
@NullMarked
package org.evenkeel.gateway.token;

import org.jspecify.annotations.NullMarked;

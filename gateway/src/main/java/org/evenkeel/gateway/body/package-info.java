/** Owns the bound on the length of request bodies. */
@NullMarked
package org.evenkeel.gateway.body;

import org.jspecify.annotations.NullMarked;

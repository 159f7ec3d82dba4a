/** Owns the question from which address a request really comes. */
@NullMarked
package org.evenkeel.gateway.client;

import org.jspecify.annotations.NullMarked;

/** Owns the one API document, collected from the services. */
@NullMarked
package org.evenkeel.gateway.openapi;

import org.jspecify.annotations.NullMarked;

/** Owns the page on which people read the API document. */
@NullMarked
package org.evenkeel.gateway.docs;

import org.jspecify.annotations.NullMarked;

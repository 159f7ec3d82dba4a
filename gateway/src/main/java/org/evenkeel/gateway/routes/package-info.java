/** Owns the table of public paths: which service answers, and whether people write text there. */
@NullMarked
package org.evenkeel.gateway.routes;

import org.jspecify.annotations.NullMarked;

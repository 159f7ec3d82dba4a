/** Every error answer of a servlet service, in the one shape of RFC 9457. */
@NullMarked
package org.evenkeel.platform.web.problem;

import org.jspecify.annotations.NullMarked;

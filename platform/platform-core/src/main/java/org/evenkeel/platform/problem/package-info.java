/** The one shape of an error answer, RFC 9457. */
@NullMarked
package org.evenkeel.platform.problem;

import org.jspecify.annotations.NullMarked;

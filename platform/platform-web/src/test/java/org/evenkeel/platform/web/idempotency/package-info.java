/** Tests of posts that are repeated, against real PostgreSQL. */
@NullMarked
package org.evenkeel.platform.web.idempotency;

import org.jspecify.annotations.NullMarked;

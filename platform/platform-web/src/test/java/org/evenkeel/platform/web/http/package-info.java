/** Tests of calls to other services. */
@NullMarked
package org.evenkeel.platform.web.http;

import org.jspecify.annotations.NullMarked;

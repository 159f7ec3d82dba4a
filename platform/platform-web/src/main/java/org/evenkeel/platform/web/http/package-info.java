/** Calls to other services: their addresses, the service token, and data keys over HTTP. */
@NullMarked
package org.evenkeel.platform.web.http;

import org.jspecify.annotations.NullMarked;

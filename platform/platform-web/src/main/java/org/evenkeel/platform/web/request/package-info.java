/** What surrounds a request: its id, its log line, its size, its query parameters. */
@NullMarked
package org.evenkeel.platform.web.request;

import org.jspecify.annotations.NullMarked;

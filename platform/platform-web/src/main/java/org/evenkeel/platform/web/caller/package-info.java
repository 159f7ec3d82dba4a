/** The person behind a request, as their token describes them. */
@NullMarked
package org.evenkeel.platform.web.caller;

import org.jspecify.annotations.NullMarked;

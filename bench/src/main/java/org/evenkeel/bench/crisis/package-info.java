/** Watches the way of a call for help: the answer, the case, the mail to a responder. */
@NullMarked
package org.evenkeel.bench.crisis;

import org.jspecify.annotations.NullMarked;

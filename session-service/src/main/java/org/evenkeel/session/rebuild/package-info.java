/** Makes the read models anew from the events, beside the service that goes on. */
@NullMarked
package org.evenkeel.session.rebuild;

import org.jspecify.annotations.NullMarked;

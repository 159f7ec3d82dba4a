/** Events of episodes become facts. */
@NullMarked
package org.evenkeel.session.rsd.messaging;

import org.jspecify.annotations.NullMarked;

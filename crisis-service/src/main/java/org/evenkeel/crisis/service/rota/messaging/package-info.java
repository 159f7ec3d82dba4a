/** Staff as identity facts tell of them. */
@NullMarked
package org.evenkeel.crisis.service.rota.messaging;

import org.jspecify.annotations.NullMarked;

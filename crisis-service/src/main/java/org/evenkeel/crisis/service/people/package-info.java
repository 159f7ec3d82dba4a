/** What this service knows about people from identity facts. */
@NullMarked
package org.evenkeel.crisis.service.people;

import org.jspecify.annotations.NullMarked;

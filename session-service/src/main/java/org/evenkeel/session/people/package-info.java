/** What this service knows about people from identity facts. */
@NullMarked
package org.evenkeel.session.people;

import org.jspecify.annotations.NullMarked;

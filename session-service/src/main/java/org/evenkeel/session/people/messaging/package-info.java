/** Identity facts become what this service knows about people. */
@NullMarked
package org.evenkeel.session.people.messaging;

import org.jspecify.annotations.NullMarked;

/**
 * Where people live and what their day is: a projection of identity facts, the token until then.
 */
@NullMarked
package org.evenkeel.platform.people;

import org.jspecify.annotations.NullMarked;

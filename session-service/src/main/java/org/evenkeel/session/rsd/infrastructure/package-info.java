/**
 * Episodes in the event table, with an inline list of episodes; questions and ways to cope as data.
 */
@NullMarked
package org.evenkeel.session.rsd.infrastructure;

import org.jspecify.annotations.NullMarked;

/** The command line of a local suite: it starts, watches and stops real parts on one machine. */
@NullMarked
package org.evenkeel.stack;

import org.jspecify.annotations.NullMarked;

/** Operating-system processes: how one is started, recognised again, waited for and stopped. */
@NullMarked
package org.evenkeel.stack.process;

import org.jspecify.annotations.NullMarked;

/** The public documents are true, valid and break nobody. */
@NullMarked
package org.evenkeel.api;

import org.jspecify.annotations.NullMarked;

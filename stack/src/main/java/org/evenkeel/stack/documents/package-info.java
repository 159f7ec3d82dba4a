/** A server that speaks MongoDB's wire protocol where no real one is to be had: an emulator. */
@NullMarked
package org.evenkeel.stack.documents;

import org.jspecify.annotations.NullMarked;

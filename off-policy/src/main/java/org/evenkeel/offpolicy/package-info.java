/** Owns off-policy estimators over logged choices; knows no service, no database and no clock. */
@NullMarked
package org.evenkeel.offpolicy;

import org.jspecify.annotations.NullMarked;

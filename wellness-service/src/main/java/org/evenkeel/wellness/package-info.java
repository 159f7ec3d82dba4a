/** The wellness service: check-ins, journals, the intervention library and what is done with it. */
@NullMarked
package org.evenkeel.wellness;

import org.jspecify.annotations.NullMarked;

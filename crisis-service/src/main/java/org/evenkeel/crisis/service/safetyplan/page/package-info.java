/** The safety plan as one page that needs no network. */
@NullMarked
package org.evenkeel.crisis.service.safetyplan.page;

import org.jspecify.annotations.NullMarked;

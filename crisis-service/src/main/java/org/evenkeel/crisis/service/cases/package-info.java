/** Cases: opened by signals and reports, answered by responders. */
@NullMarked
package org.evenkeel.crisis.service.cases;

import org.jspecify.annotations.NullMarked;

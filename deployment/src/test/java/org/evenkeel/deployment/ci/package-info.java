/** What the workflow for people promises. */
@NullMarked
package org.evenkeel.deployment.ci;

import org.jspecify.annotations.NullMarked;

/**
 * What each promise of the chart is held to, in the ordinary test command and without a cluster.
 */
@NullMarked
package org.evenkeel.deployment;

import org.jspecify.annotations.NullMarked;

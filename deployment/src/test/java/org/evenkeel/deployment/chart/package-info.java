/** The chart as Helm renders it: values in, objects out. */
@NullMarked
package org.evenkeel.deployment.chart;

import org.jspecify.annotations.NullMarked;

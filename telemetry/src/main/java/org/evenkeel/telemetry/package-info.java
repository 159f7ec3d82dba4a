/**
 * Dashboards from their source, what alerts and panels ask for, and the Debian tools that check
 * them: used by tests only.
 */
@NullMarked
package org.evenkeel.telemetry;

import org.jspecify.annotations.NullMarked;

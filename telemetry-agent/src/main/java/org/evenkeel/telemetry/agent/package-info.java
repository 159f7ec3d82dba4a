/** Owns what the OpenTelemetry agent may say about a request: an extension that the agent loads. */
@NullMarked
package org.evenkeel.telemetry.agent;

import org.jspecify.annotations.NullMarked;

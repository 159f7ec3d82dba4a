/** Wires the web platform into a service that has it on its class path. */
@NullMarked
package org.evenkeel.platform.web.autoconfigure;

import org.jspecify.annotations.NullMarked;

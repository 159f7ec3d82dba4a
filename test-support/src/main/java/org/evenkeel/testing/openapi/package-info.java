/** The API document of a service, held against the file that is checked in. */
@NullMarked
package org.evenkeel.testing.openapi;

import org.jspecify.annotations.NullMarked;

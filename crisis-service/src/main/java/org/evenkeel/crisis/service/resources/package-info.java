/** Crisis resources for anyone who asks. */
@NullMarked
package org.evenkeel.crisis.service.resources;

import org.jspecify.annotations.NullMarked;

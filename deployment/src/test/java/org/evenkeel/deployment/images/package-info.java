/** What the Dockerfile promises. */
@NullMarked
package org.evenkeel.deployment.images;

import org.jspecify.annotations.NullMarked;

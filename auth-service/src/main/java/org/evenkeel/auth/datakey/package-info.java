/**
 * Users' data keys: made once, wrapped at rest, served to the suite's services, destroyed on
 * erasure.
 */
@NullMarked
package org.evenkeel.auth.datakey;

import org.jspecify.annotations.NullMarked;

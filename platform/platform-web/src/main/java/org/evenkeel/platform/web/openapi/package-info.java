/** The OpenAPI document: wire names as they are sent, and the shared problem shape. */
@NullMarked
package org.evenkeel.platform.web.openapi;

import org.jspecify.annotations.NullMarked;

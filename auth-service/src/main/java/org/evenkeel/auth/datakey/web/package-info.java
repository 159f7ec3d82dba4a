/** The services' way to users' data keys. */
@NullMarked
package org.evenkeel.auth.datakey.web;

import org.jspecify.annotations.NullMarked;

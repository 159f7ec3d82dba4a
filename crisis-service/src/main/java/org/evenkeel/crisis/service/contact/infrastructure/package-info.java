/** Emergency contacts in tables. */
@NullMarked
package org.evenkeel.crisis.service.contact.infrastructure;

import org.jspecify.annotations.NullMarked;

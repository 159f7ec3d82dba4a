/** The rules of an emergency contact. */
@NullMarked
package org.evenkeel.crisis.service.contact.model;

import org.jspecify.annotations.NullMarked;

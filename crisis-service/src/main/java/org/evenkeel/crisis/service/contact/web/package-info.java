/** The emergency contact over HTTP. */
@NullMarked
package org.evenkeel.crisis.service.contact.web;

import org.jspecify.annotations.NullMarked;

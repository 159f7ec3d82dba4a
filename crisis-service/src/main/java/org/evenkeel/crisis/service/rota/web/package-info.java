/** The rota over HTTP. */
@NullMarked
package org.evenkeel.crisis.service.rota.web;

import org.jspecify.annotations.NullMarked;

/** Planning the rota, and reading it late. */
@NullMarked
package org.evenkeel.crisis.service.rota.application;

import org.jspecify.annotations.NullMarked;

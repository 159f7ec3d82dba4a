/** Cases in PostgreSQL. */
@NullMarked
package org.evenkeel.crisis.service.cases.infrastructure;

import org.jspecify.annotations.NullMarked;

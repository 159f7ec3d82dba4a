/** Nothing that runs: the tests of this module hold what operators install to its promises. */
@NullMarked
package org.evenkeel.deployment;

import org.jspecify.annotations.NullMarked;

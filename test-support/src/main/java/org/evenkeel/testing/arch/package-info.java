/** The house rules that bytecode can show, for every service's ArchitectureTests. */
@NullMarked
package org.evenkeel.testing.arch;

import org.jspecify.annotations.NullMarked;

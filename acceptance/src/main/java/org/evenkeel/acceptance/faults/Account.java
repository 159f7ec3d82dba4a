package org.evenkeel.acceptance.faults;

import org.evenkeel.acceptance.Person;

/** A member who is signed in, and where they live. */
record Account(Person person, Home home) {}

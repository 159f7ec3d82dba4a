package org.evenkeel.testing.arch.planted.plain;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;

class InjectedField {

  @Autowired Clock clock;
}

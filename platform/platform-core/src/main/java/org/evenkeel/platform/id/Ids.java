package org.evenkeel.platform.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** Source of ids. Models are given ids; they never make their own. */
@FunctionalInterface
public interface Ids {

  /** A new UUIDv7 (RFC 9562): ordered by creation time within this process. */
  UUID next();

  static Ids timeOrdered() {
    TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();
    return generator::generate;
  }
}

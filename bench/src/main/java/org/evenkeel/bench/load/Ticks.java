package org.evenkeel.bench.load;

import java.util.concurrent.locks.LockSupport;

/** The time of a load in nanoseconds. */
interface Ticks {

  Ticks SYSTEM =
      new Ticks() {
        @Override
        public long now() {
          return System.nanoTime();
        }

        @Override
        public void await(long moment) {
          for (long left = moment - now(); left > 0; left = moment - now()) {
            LockSupport.parkNanos(left);
          }
        }
      };

  long now();

  /** Returns at a moment, or at once when it has passed. */
  void await(long moment);
}

package org.evenkeel.bench;

/** One of the measurements; prints what it finds. */
interface Measurement {

  void run(Setup setup) throws Exception;
}

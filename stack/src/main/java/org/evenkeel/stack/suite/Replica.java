package org.evenkeel.stack.suite;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One of the processes of a service.
 *
 * @param service which service
 * @param number from 1
 * @param of how many there are; a single one listens on the service's own port
 */
record Replica(Service service, int number, int of) {

  /** Distance from a service's port to that of its first replica, and from each to the next. */
  static final int STEP = 100;

  /** All replicas of a service. */
  static List<Replica> all(Service service, int replicas) {
    return IntStream.rangeClosed(1, replicas)
        .mapToObj(number -> new Replica(service, number, replicas))
        .toList();
  }

  /** Its pid file, log and line in the status. */
  String name() {
    return of == 1 ? service.id() : service.id() + "-" + number;
  }

  int port(Settings settings) {
    return settings.port(service.port()) + (of == 1 ? 0 : STEP * number);
  }

  int managementPort(Settings settings) {
    return port(settings) + Service.MANAGEMENT_OFFSET;
  }
}

package org.evenkeel.session;

import org.evenkeel.platform.web.launch.ServiceLauncher;
import org.evenkeel.session.rebuild.RebuildSessions;
import org.evenkeel.session.spark.BenchStore;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** session-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SessionServiceApplication {

  static void main(String[] args) {
    ServiceLauncher.run(
        SessionServiceApplication.class,
        args,
        new RebuildSessions(System.out, SessionServiceApplication.class),
        new BenchStore(System.out));
  }
}

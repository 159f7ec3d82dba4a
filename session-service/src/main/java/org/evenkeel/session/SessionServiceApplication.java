package org.evenkeel.session;

import org.evenkeel.platform.web.launch.ServiceLauncher;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** session-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SessionServiceApplication {

  static void main(String[] args) {
    ServiceLauncher.run(SessionServiceApplication.class, args);
  }
}

package org.evenkeel.session;

import org.evenkeel.platform.web.launch.ServiceLauncher;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** session-service. */
@SpringBootApplication
public class SessionServiceApplication {

  static void main(String[] args) {
    ServiceLauncher.run(SessionServiceApplication.class, args);
  }
}

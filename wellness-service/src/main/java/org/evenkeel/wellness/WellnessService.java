package org.evenkeel.wellness;

import org.evenkeel.platform.web.launch.ServiceLauncher;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service, or runs one of its commands. */
@SpringBootApplication
public class WellnessService {

  public static void main(String[] args) {
    ServiceLauncher.run(WellnessService.class, args);
  }
}

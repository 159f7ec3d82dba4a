package org.evenkeel.crisis.service;

import org.evenkeel.platform.web.launch.ServiceLauncher;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** crisis-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CrisisServiceApplication {

  static void main(String[] args) {
    ServiceLauncher.run(CrisisServiceApplication.class, args);
  }
}

package org.evenkeel.analytics;

import org.evenkeel.platform.web.launch.ServiceLauncher;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** analytics-service. */
@SpringBootApplication
public class AnalyticsServiceApplication {

  static void main(String[] args) {
    ServiceLauncher.run(AnalyticsServiceApplication.class, args);
  }
}

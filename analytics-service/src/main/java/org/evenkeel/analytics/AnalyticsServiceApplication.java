package org.evenkeel.analytics;

import org.evenkeel.analytics.rebuild.RebuildProjections;
import org.evenkeel.platform.web.launch.ServiceLauncher;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** analytics-service. */
@SpringBootApplication
public class AnalyticsServiceApplication {

  static void main(String[] args) {
    ServiceLauncher.run(
        AnalyticsServiceApplication.class,
        args,
        new RebuildProjections(System.out, AnalyticsServiceApplication.class));
  }
}

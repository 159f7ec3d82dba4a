package org.evenkeel.notification;

import org.evenkeel.platform.web.launch.ServiceLauncher;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** notification-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class NotificationServiceApplication {

  static void main(String[] args) {
    ServiceLauncher.run(NotificationServiceApplication.class, args);
  }
}

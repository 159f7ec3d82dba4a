package org.evenkeel.auth;

import org.evenkeel.auth.datakey.MigrateDatabases;
import org.evenkeel.auth.datakey.RotateKeys;
import org.evenkeel.auth.provisioning.ProvisionAccounts;
import org.evenkeel.platform.web.launch.ServiceLauncher;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Entry point of auth-service. */
@SpringBootApplication
public class AuthServiceApplication {

  public static void main(String[] args) {
    ServiceLauncher.run(
        AuthServiceApplication.class,
        args,
        new MigrateDatabases(),
        new RotateKeys(AuthServiceApplication.class),
        new ProvisionAccounts(AuthServiceApplication.class));
  }
}

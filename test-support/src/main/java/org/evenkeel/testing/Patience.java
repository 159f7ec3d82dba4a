package org.evenkeel.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * How long tests wait for what must come: a minute where they say nothing else. Modules are tested
 * side by side on one server, and what one does may hold the other up for longer than Awaitility's
 * ten seconds. Found by its name among the services of the class path.
 */
public final class Patience implements LauncherSessionListener {

  private static final Duration USUAL = Duration.ofMinutes(1);

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    Awaitility.setDefaultTimeout(USUAL);
  }
}

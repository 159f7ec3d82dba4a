package org.evenkeel.stack;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Scanner;
import org.evenkeel.stack.backing.Trees;
import org.evenkeel.stack.suite.Settings;
import org.evenkeel.stack.suite.Stopping;

/** Forgets an installation. */
final class Reset implements Command {

  @Override
  public int run(Settings settings, List<String> arguments)
      throws IOException, InterruptedException {
    Main.allow(arguments, "--yes");
    if (!arguments.contains("--yes") && !confirmed(settings.home().folder())) {
      System.out.println("Nothing was deleted.");
      return 1;
    }
    new Stopping(settings).stopAll();
    for (Path folder : settings.home().personal()) {
      Trees.delete(folder);
    }
    System.out.println("Deleted. The next ./evenkeel up begins anew.");
    return 0;
  }

  private static boolean confirmed(Path folder) {
    System.out.print(
        "This stops the suite and deletes all data, accounts and keys in "
            + folder
            + ". Type yes to go on: ");
    var input = new Scanner(System.in, Charset.defaultCharset());
    return input.hasNextLine() && input.nextLine().strip().equals("yes");
  }
}

package org.evenkeel.crisis.screen;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Screens standard input: one text a line in, one line out, {@code level TAB score TAB categories},
 * categories separated by commas.
 */
public final class ScreenCommand {
  private ScreenCommand() {}

  /** Runs the command until the input ends; takes no arguments. */
  public static void main(String[] args) throws IOException {
    CrisisFloor floor = CrisisFloor.standard();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      FloorResult result = floor.screen(ScreeningInput.of(line));
      out.write(
          String.format(
              Locale.ROOT,
              "%s\t%.3f\t%s\n",
              result.level().wireName(),
              result.riskScore(),
              String.join(",", result.categories())));
      out.flush();
    }
  }
}

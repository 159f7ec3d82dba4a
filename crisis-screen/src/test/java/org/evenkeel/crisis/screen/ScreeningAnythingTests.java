package org.evenkeel.crisis.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Nothing that a person or a program can send makes the floor throw or dawdle. */
class ScreeningAnythingTests {
  private static final int INPUTS = 200_000;
  private static final String[] PIECES = {
    "i",
    " ",
    " ",
    " ",
    "want to",
    "die",
    "kill",
    "myself",
    "not",
    "never",
    "\"",
    "'",
    "’",
    ".",
    "...",
    "\n\n",
    "?",
    "!",
    "*",
    "$u",
    "k!ll",
    "1",
    "\u200b",
    "\u0301",
    "😭",
    "\ud83d",
    "\udc80",
    "𝐝𝐢𝐞",
    "д",
    "mom",
    "he",
    "if",
    "because",
    "lol",
    "tonight",
    "pills",
    "bridge",
    "(",
    ")",
    "-",
    "_",
    "a",
    "zzz",
    "\u0000",
    "\u202e",
    "\ufffd",
    "the song says",
    "used to",
    "sui",
    "cide",
    "wanna",
    "@",
    "#",
    "%"
  };

  private final CrisisFloor floor = CrisisFloor.standard();

  @Test
  void randomAndAdversarialInputsGiveAResultWithSpansInsideTheText() {
    Random random = new Random(20261121);
    for (int n = 0; n < INPUTS; n++) {
      String text = n % 2 == 0 ? pieces(random) : characters(random);
      FloorResult result = floor.screen(new ScreeningInput(List.of("ok", text), n % 12 - 1));

      assertThat(result.riskScore()).isBetween(0.0, 1.0);
      for (FloorSpan span : result.spans()) {
        assertThat(span.textIndex()).isBetween(0, 1);
        assertThat(span.start()).isGreaterThanOrEqualTo(0).isLessThan(span.end());
        assertThat(span.end()).isLessThanOrEqualTo(span.textIndex() == 0 ? 2 : text.length());
      }
    }
  }

  @Test
  void longAndRepetitiveTextsStayWithinTheirTime() {
    List<String> seeds =
        List.of(
            "i want to ",
            "a",
            "*k",
            "i k l s ",
            "not not i me no ",
            "\"",
            "x1",
            "qwzxkj ",
            "k.i.l.l ",
            "want to be left alone to be allowed to ",
            "if i was better without me they ",
            "𝐤𝐢𝐥𝐥 ");
    for (int round = 0; round < 3; round++) {
      for (String seed : seeds) {
        String text = seed.repeat(20_000 / seed.length() + 1).substring(0, 20_000);
        long before = cpuMillis();
        floor.screen(ScreeningInput.of(text));
        // The goal is 10 ms on a warm server; a test machine under load gets room.
        assertThat(cpuMillis() - before).as(seed).isLessThan(400);
      }
    }
  }

  @Test
  void anEmptyInputIsLow() {
    assertThat(floor.screen(new ScreeningInput(List.of(), null)).level()).isEqualTo(RiskLevel.LOW);
    assertThat(floor.screen(ScreeningInput.of("")).level()).isEqualTo(RiskLevel.LOW);
  }

  private static long cpuMillis() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
  }

  private static String pieces(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(60);
    for (int i = 0; i < length; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      text.append(random.nextBoolean() ? " " : "");
    }
    return text.toString();
  }

  private static String characters(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(80);
    for (int i = 0; i < length; i++) {
      int bound = random.nextInt(3) == 0 ? Character.MAX_VALUE : 127;
      text.append((char) random.nextInt(bound));
    }
    return text.toString();
  }
}

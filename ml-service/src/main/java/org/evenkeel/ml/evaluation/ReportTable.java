package org.evenkeel.ml.evaluation;

import java.util.Locale;
import org.evenkeel.ml.evaluation.PolicyReport.Interval;
import org.evenkeel.ml.evaluation.PolicyReport.JudgedPolicy;
import org.evenkeel.ml.evaluation.PolicyReport.SlotReport;
import org.jspecify.annotations.Nullable;

/** A report for a terminal. */
final class ReportTable {
  private ReportTable() {}

  static String of(PolicyReport report) {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT,
            "%s, %s to %s (UTC)%n",
            report.policyVersion(),
            report.periodFrom(),
            report.periodTo()));
    if (report.refusal() != null) {
      table.append(String.format("  refused: %s%n", report.refusal().message()));
    } else {
      table.append(
          String.format(
              Locale.ROOT,
              "  %d decisions of %d people, %d more wait for their %d hours%s%n",
              report.decisions(),
              report.people(),
              report.waiting(),
              report.outcomeWindowHours(),
              report.capped() ? "; the period has more, the newest were read" : ""));
    }
    report.slots().forEach(slot -> table.append(of(slot)));
    return table.toString();
  }

  private static String of(SlotReport slot) {
    if (slot.refusal() != null) {
      return String.format("  slot %d refused: %s%n", slot.slot(), slot.refusal().message());
    }
    StringBuilder table =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "  slot %d: %d offers to %d people, %d replies, as logged %s%n",
                slot.slot(),
                slot.decisions(),
                slot.people(),
                slot.replies(),
                of(slot.asLogged())));
    slot.policies().forEach(policy -> table.append(of(policy)));
    return table.toString();
  }

  private static String of(JudgedPolicy policy) {
    if (policy.refusal() != null) {
      return String.format("    %-10s refused: %s%n", policy.policy(), policy.refusal().message());
    }
    return String.format(
        Locale.ROOT,
        "    %-10s ESS %.0f  IPS %s  SNIPS %s  DR %s%n",
        policy.policy(),
        policy.effectiveSampleSize(),
        of(policy.ips()),
        of(policy.snips()),
        of(policy.dr()));
  }

  private static String of(@Nullable Interval interval) {
    return interval == null
        ? "unknown"
        : String.format(
            Locale.ROOT, "%.3f (%.3f - %.3f)", interval.value(), interval.low(), interval.high());
  }
}

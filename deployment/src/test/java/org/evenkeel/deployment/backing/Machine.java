package org.evenkeel.deployment.backing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.deployment.chart.Rendered;

/**
 * The one machine of a trial, as continuous integration has it: 16 GB, of which two GiB are left
 * for the cluster itself and the operators, and four processors, of which everything is counted.
 */
final class Machine {

  private static final Requests ROOM = new Requests(14 * 1024, 4_000);

  /**
   * What kind's own pods request, thousandths of a processor: API server 250, controllers 200,
   * scheduler 100, etcd 100, two of CoreDNS 200, network 100.
   */
  private static final int KIND = 950;

  /**
   * An operator of k8s/operators/install.
   *
   * @param said where the script says what it requests, thousandths of a processor
   * @param own what its own files say
   */
  private record Operator(Pattern said, int own) {

    int millicores(String install) {
      Matcher found = said.matcher(install);
      return found.find() ? Integer.parseInt(found.group(1)) : own;
    }
  }

  private static final List<Operator> OPERATORS =
      List.of(
          new Operator(Pattern.compile("cnpg-controller-manager.*--requests=cpu=(\\d+)m"), 100),
          new Operator(Pattern.compile("--set resources\\.requests\\.cpu=(\\d+)m"), 200),
          new Operator(Pattern.compile("--set operator\\.resources\\.requests\\.cpu=(\\d+)m"), 500),
          new Operator(
              Pattern.compile("\"keycloak-operator\", .*\"requests\": \\{\"cpu\": \"(\\d+)m\""),
              300));

  private Machine() {}

  /** What does not fit, a line each. */
  static List<String> missing(Backing behind, Rendered chart, String install) {
    Requests wanted =
        Requests.of(behind)
            .plus(Requests.of(chart))
            .plus(Requests.passing(chart, behind))
            .plus(new Requests(0, operators(install) + KIND));
    var found = new ArrayList<String>();
    if (wanted.mebibytes() > ROOM.mebibytes()) {
      found.add("%d MiB of %d are requested".formatted(wanted.mebibytes(), ROOM.mebibytes()));
    }
    if (wanted.millicores() > ROOM.millicores()) {
      found.add("%dm of %dm are requested".formatted(wanted.millicores(), ROOM.millicores()));
    }
    return found;
  }

  /** What the operators request together, thousandths of a processor. */
  static int operators(String install) {
    return OPERATORS.stream().mapToInt(each -> each.millicores(install)).sum();
  }
}

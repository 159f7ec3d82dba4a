package org.evenkeel.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dashboards in the tree are those of the source. Whether they show something: acceptance. */
class DashboardsTests {

  private static final Path ROOT = Trees.root();
  private static final Set<String> UNITS =
      Set.of("bytes", "currencyUSD", "percentunit", "reqps", "s", "short");

  @TempDir private Path folder;

  @Test
  void each_file_is_what_its_source_makes() throws IOException {
    for (Dashboard dashboard : Dashboard.in(ROOT)) {
      Path file = ROOT.resolve("dashboards/" + dashboard.name() + ".json");
      if (Boolean.getBoolean("evenkeel.dashboards.write")) {
        Files.writeString(file, GrafanaJson.of(dashboard));
      }
      assertThat(file)
          .as("write it anew with -Devenkeel.dashboards.write=true")
          .hasContent(GrafanaJson.of(dashboard));
    }
    assertThat(Trees.files(ROOT.resolve("dashboards"), ".json"))
        .hasSameSizeAs(Dashboard.in(ROOT))
        .hasSize(7);
  }

  @Test
  void a_panel_says_what_it_shows_and_no_two_have_one_title() {
    for (Dashboard dashboard : Dashboard.in(ROOT)) {
      assertThat(dashboard.panels()).extracting(Dashboard.Panel::title).doesNotHaveDuplicates();
      for (Dashboard.Panel panel : dashboard.panels()) {
        assertThat(UNITS).as(panel.title()).contains(panel.unit());
        assertThat(panel.kind()).isIn("timeseries", "stat");
        assertThat(panel.queries())
            .allSatisfy(query -> assertThat(MetricNames.in(query.expression())).isNotEmpty());
      }
    }
  }

  @Test
  void a_source_without_its_query_is_refused() throws IOException {
    Path source = folder.resolve("planted.yaml");
    Files.writeString(
        source,
        """
        title: 'Planted'
        about: 'x'
        panels:
          - title: 'Nothing'
            unit: s
            queries: []
        """);

    assertThatThrownBy(() -> Dashboard.read(source)).hasMessageContaining("queries is missing");
  }

  @Test
  void grafana_fills_in_the_interval_and_prometheus_needs_it_said() {
    Dashboard.Query query = new Dashboard.Query("x", "rate(a[$__rate_interval])");

    assertThat(query.over("1m")).isEqualTo("rate(a[1m])");
    assertThat(
            GrafanaJson.of(
                new Dashboard(
                    "n",
                    "t",
                    "a",
                    List.of(new Dashboard.Panel("p", "", "stat", "s", List.of(query))))))
        .contains("\"expr\" : \"rate(a[$__rate_interval])\"");
  }
}

package org.evenkeel.bench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenkeel.acceptance.Eventually;
import org.evenkeel.acceptance.Person;
import org.evenkeel.bench.figures.Spread;
import org.evenkeel.bench.machine.CpuTimes;
import org.evenkeel.bench.machine.FreePorts;
import org.evenkeel.bench.members.Members;
import org.evenkeel.bench.proxy.Nginx;
import org.evenkeel.bench.proxy.Programs;
import org.evenkeel.bench.proxy.StandIn;
import org.evenkeel.bench.proxy.Wrk;
import org.evenkeel.stack.backing.Trees;
import org.evenkeel.stack.process.RunningProcess;
import org.evenkeel.stack.suite.Installation;

/** A gateway, tokens and limits on, in front of a stand-in, against the stand-in and nginx. */
final class GatewayBench implements Measurement {

  private static final int CONNECTIONS = 32;
  private static final int MEMBERS = 24;

  /** A gateway that has just started compiles itself for a while; nginx does not. */
  private static final Duration WARM_UP = Duration.ofSeconds(60);

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Override
  public void run(Setup setup) throws Exception {
    Programs.find("nginx");
    Programs.find("wrk");
    Path folder = Files.createTempDirectory("evenkeel-bench");
    setup.progress("registering " + MEMBERS + " members, starting a gateway and nginx");
    List<String> tokens =
        Members.create(setup.installation().gateway(), MEMBERS).stream()
            .map(Person::token)
            .toList();
    int proxied = FreePorts.one();
    int guarded = FreePorts.withManagement();
    try (StandIn upstream = StandIn.start();
        Nginx nginx = Nginx.start(folder, upstream.port(), proxied)) {
      // Every request is counted in Redis as ever; only nobody is refused for what wrk does.
      RunningProcess gateway =
          setup
              .installation()
              .startGateway(
                  guarded,
                  URI.create("http://127.0.0.1:" + upstream.port()),
                  Map.of("EVENKEEL_LIMITS_LOCAL_USER", "100000000"));
      try {
        Eventually.holds("the gateway is ready", PATIENCE, () -> Installation.ready(guarded));
        long redis = setup.installation().pids().getOrDefault("redis", 0L);
        compare(
            setup,
            new Wrk(folder, tokens),
            List.of(upstream.port(), proxied, guarded),
            new CpuTimes(Map.of("nginx", nginx.pid()), "stand-in"),
            new CpuTimes(Map.of("gateway", gateway.pid(), "redis", redis), "stand-in"));
      } finally {
        gateway.stop(Duration.ofSeconds(30));
      }
    } finally {
      Trees.delete(folder);
    }
  }

  private static void compare(
      Setup setup, Wrk wrk, List<Integer> ports, CpuTimes cpuOfNginx, CpuTimes cpuOfGateway)
      throws Exception {
    setup.progress("a minute of load for the gateway that does not count");
    wrk.run(CONNECTIONS, WARM_UP, url(ports.get(2)));
    List<Double> toNginx = new ArrayList<>();
    List<Double> toDirect = new ArrayList<>();
    long byNginx = 0;
    long byGateway = 0;
    for (int i = 1; i <= setup.rounds(); i++) {
      Wrk.Run direct = load(setup, wrk, ports.get(0));
      cpuOfNginx.start();
      Wrk.Run nginx = load(setup, wrk, ports.get(1));
      cpuOfNginx.stop();
      cpuOfGateway.start();
      Wrk.Run gateway = load(setup, wrk, ports.get(2));
      cpuOfGateway.stop();
      byNginx += nginx.requests();
      byGateway += gateway.requests();
      toNginx.add(gateway.rate() / nginx.rate());
      toDirect.add(gateway.rate() / direct.rate());
      setup.out().println("round " + i + "  upstream alone " + direct);
      setup.out().println("         nginx          " + nginx);
      setup.out().println("         gateway        " + gateway);
    }
    setup.out().println("gateway / nginx: " + Spread.of(toNginx) + " (target 0.25)");
    setup.out().println("gateway / upstream alone: " + Spread.of(toDirect));
    setup.out().println("processor time for each request through nginx, wrk left out:");
    setup.out().print(cpuOfNginx.perOperation(Math.max(1, byNginx)));
    setup.out().println("processor time for each request through the gateway, wrk left out:");
    setup.out().print(cpuOfGateway.perOperation(Math.max(1, byGateway)));
  }

  private static Wrk.Run load(Setup setup, Wrk wrk, int port) throws Exception {
    return wrk.run(CONNECTIONS, setup.length(), url(port));
  }

  private static String url(int port) {
    return "http://127.0.0.1:" + port + "/api/v1/checkins";
  }
}

package org.evenkeel.deployment.ci;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.evenkeel.deployment.compose.Yaml;

/** Rules of a GitHub Actions workflow. */
final class WorkflowRules {

  /** GitHub's own by a version; anybody else's by the commit, which nobody can move. */
  private static final Pattern PINNED =
      Pattern.compile("actions/[\\w-]+@v\\d+(\\.\\d+)*|[\\w./-]+@[0-9a-f]{40}");

  private static final Pattern UNPINNED_IMAGE =
      Pattern.compile("docker run (?![^|;&]*@sha256:[0-9a-f]{64}\\s)");
  private static final Pattern SECRET =
      Pattern.compile("(?m)^\\s*(\\w*(?:PASSWORD|SECRET|TOKEN)\\w*): (?!\\$\\{\\{ secrets\\.)\\S");

  private WorkflowRules() {}

  /** What breaks a rule. */
  static List<String> broken(String file) {
    Map<String, Object> workflow = Yaml.parse(file);
    var found = new ArrayList<String>();
    if (!Map.of("contents", "read").equals(workflow.get("permissions"))) {
      found.add("more rights than reading");
    }
    if (file.contains("pull_request_target")) {
      found.add("runs strangers' code with our rights");
    }
    SECRET.matcher(file).results().forEach(one -> found.add("a secret in plain: " + one.group(1)));
    Map<String, Object> jobs = Yaml.map(workflow.get("jobs"));
    for (String job : jobs.keySet()) {
      Map<String, Object> content = Yaml.map(jobs.get(job));
      if (!content.containsKey("timeout-minutes")) {
        found.add(job + ": no time limit");
      }
      if (content.containsKey("permissions")) {
        found.add(job + ": rights of its own");
      }
      uses(content).stream()
          .filter(action -> !PINNED.matcher(action).matches())
          .forEach(action -> found.add(job + ": not pinned: " + action));
      uses(content).stream()
          .filter(action -> action.matches(".*@[0-9a-f]{40}"))
          .filter(action -> !file.matches("(?s).*" + action + " # v\\d+(\\.\\d+)+\n.*"))
          .forEach(action -> found.add(job + ": no version beside " + action));
      if (runs(jobs, job).stream().anyMatch(run -> UNPINNED_IMAGE.matcher(run).find())) {
        found.add(job + ": runs an image without a digest");
      }
      if (runs(jobs, job).stream().anyMatch(run -> run.contains("${{ github.event."))) {
        found.add(job + ": somebody's text in a command");
      }
    }
    return found;
  }

  /** The commands of a job. */
  static List<String> runs(Map<String, Object> jobs, String job) {
    return steps(Yaml.map(jobs.get(job)), "run");
  }

  private static List<String> uses(Map<String, Object> job) {
    return steps(job, "uses");
  }

  private static List<String> steps(Map<String, Object> job, String key) {
    return Yaml.list(job.get("steps")).stream()
        .map(Yaml::map)
        .filter(step -> step.containsKey(key))
        .map(step -> String.valueOf(step.get(key)))
        .toList();
  }
}

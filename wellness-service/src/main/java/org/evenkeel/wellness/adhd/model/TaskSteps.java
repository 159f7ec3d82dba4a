package org.evenkeel.wellness.adhd.model;

import java.util.ArrayList;
import java.util.List;
import org.evenkeel.wellness.adhd.TaskKind;
import org.evenkeel.wellness.people.CommunicationStyle;
import org.jspecify.annotations.Nullable;

/** Cuts a task into steps by rules alone: the same task gives the same steps. */
public final class TaskSteps {

  private TaskSteps() {}

  /**
   * The steps, 1 to {@code maxSteps}; the first takes two minutes and names what the task is about.
   *
   * @param kind as the person named it; null to find out from the words
   * @param minutes the whole should take about this long, where steps of 2 to 15 minutes allow it;
   *     null for as long as such steps take
   */
  public static List<Step> of(
      String task,
      @Nullable TaskKind kind,
      int maxSteps,
      CommunicationStyle style,
      @Nullable Integer minutes) {
    List<TaskWords> parts = TaskWords.read(task, kind);
    int count = Math.min(parts.size(), maxSteps);
    List<Recipe.Line> lines = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      TaskWords part = parts.get(i);
      int share = maxSteps / count + (i < maxSteps % count ? 1 : 0);
      for (Recipe.Line line : Recipe.of(part.kind()).most(share)) {
        lines.add(line);
        titles.add(line.about(part.thing()));
      }
    }
    double stretch = minutes == null ? 1 : stretch(lines, minutes);
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean tiny = lines.get(i).minutes() == Step.SHORTEST;
      long taken = Math.round(lines.get(i).minutes() * (tiny ? 1 : stretch));
      steps.add(
          new Step(
              said(titles.get(i), i, lines.size(), style),
              Math.clamp(taken, Step.SHORTEST, Step.LONGEST)));
    }
    return steps;
  }

  /** What the steps that are not tiny must be multiplied by. */
  private static double stretch(List<Recipe.Line> lines, int minutes) {
    int tiny =
        lines.stream().mapToInt(Recipe.Line::minutes).filter(taken -> taken == Step.SHORTEST).sum();
    int others = lines.stream().mapToInt(Recipe.Line::minutes).sum() - tiny;
    return others == 0 ? 1 : Math.max(0, (double) (minutes - tiny) / others);
  }

  private static String said(String title, int index, int count, CommunicationStyle style) {
    if (index == 0) {
      return switch (style) {
        case WARM -> title + ". That is enough to begin with";
        case DIRECT -> title;
        case PLAYFUL -> "Warm-up: " + title;
        case PROFESSIONAL -> "First step: " + title;
      };
    }
    if (index == count - 1) {
      return switch (style) {
        case WARM -> title + ". Then rest, you have earned it";
        case DIRECT -> title;
        case PLAYFUL -> title + ". Ta-da";
        case PROFESSIONAL -> "Last step: " + title;
      };
    }
    return title;
  }
}

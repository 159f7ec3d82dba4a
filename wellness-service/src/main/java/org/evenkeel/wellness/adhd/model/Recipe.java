package org.evenkeel.wellness.adhd.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.evenkeel.wellness.adhd.TaskKind;

/**
 * How a kind of task is gone about. The first line is tiny and names the thing; each other has a
 * rank: when only some steps are wanted, the highest ranks go.
 */
record Recipe(List<Line> lines) {
  private static final String THING = "{thing}";

  /** One step: {@code {thing}} stands for the person's words. */
  record Line(int rank, int minutes, String title) {

    String about(String thing) {
      return title.replace(THING, "“" + thing + "”");
    }
  }

  static Recipe of(TaskKind kind) {
    return switch (kind) {
      case CLEANING ->
          lines(
              line(0, 2, "Go to where “{thing}” waits and pick up one single thing"),
              line(3, 5, "Take a bag and put in whatever is rubbish"),
              line(1, 10, "Clear one surface, and only that one"),
              line(4, 10, "Carry back what belongs somewhere else"),
              line(2, 5, "Wipe the surface you cleared"),
              line(5, 10, "Do the floor, or one half of it"),
              line(6, 3, "Take the bag out and put the tools away"));
      case WRITING ->
          lines(
              line(0, 2, "Open an empty page and type “{thing}” at the top"),
              line(2, 5, "List three points it has to make, in any words"),
              line(5, 3, "Put the points in an order"),
              line(1, 15, "Write the easiest point without correcting anything"),
              line(4, 15, "Write the next point the same way"),
              line(6, 5, "Look away from the screen and move a little"),
              line(7, 10, "Write how it begins and how it ends"),
              line(8, 10, "Read it aloud once and mend what trips you up"),
              line(3, 2, "Save or send it, and note where it is"));
      case EMAIL ->
          lines(
              line(0, 2, "Open your mail and find or begin “{thing}”"),
              line(2, 3, "Say in one plain sentence what it should get across"),
              line(1, 10, "Write it without polishing"),
              line(4, 3, "Read it once and add what is missing"),
              line(3, 2, "Send it and close the window"));
      case PHONE_CALL ->
          lines(
              line(0, 2, "Look up the number for “{thing}” and put it in front of you"),
              line(2, 3, "Write down the first sentence you will say"),
              line(3, 5, "List what you want to ask or settle"),
              line(5, 3, "Lay out dates, numbers and paper"),
              line(1, 10, "Call, with the sentence before you"),
              line(4, 3, "Note what was agreed and until when"));
      case ERRANDS ->
          lines(
              line(0, 2, "Write “{thing}” on a list"),
              line(4, 3, "See what else lies on the same way"),
              line(2, 5, "Put keys, money and a bag by the door"),
              line(1, 15, "Go there"),
              line(3, 15, "Do what is on the list and nothing else"),
              line(5, 10, "Come back and put things in their place"));
      case STUDYING ->
          lines(
              line(0, 2, "Open what you need for “{thing}” at the right page"),
              line(4, 5, "Read only the headings"),
              line(3, 5, "Write down two questions you want answered"),
              line(1, 15, "Read one section and look for the answers"),
              line(2, 5, "Close it and say what you remember"),
              line(6, 5, "Get up and move a little"),
              line(5, 15, "Try an exercise or the next section"),
              line(7, 2, "Note where to go on next time"));
      case COOKING ->
          lines(
              line(0, 2, "Take out one thing you need for “{thing}”"),
              line(4, 3, "Read through the steps once"),
              line(3, 5, "Gather the rest on the table"),
              line(2, 15, "Wash and cut what has to be cut"),
              line(1, 15, "Start the heat and cook"),
              line(5, 10, "Tidy while it cooks, with a timer running"),
              line(6, 3, "Put it on a plate and the pots in water"));
      case ADMIN ->
          lines(
              line(0, 2, "Find the paper or page for “{thing}” and put it before you"),
              line(3, 5, "Read what is asked and mark what you do not know"),
              line(4, 10, "Gather the numbers and papers it wants"),
              line(1, 10, "Fill in what is easy"),
              line(5, 15, "Fill in the rest, or note whom to ask"),
              line(6, 5, "Check names, dates and signature"),
              line(2, 3, "Send it and note the day you did"));
      case GENERIC ->
          lines(
              line(0, 2, "Write down how you will see that “{thing}” is done"),
              line(3, 3, "Name the smallest part of it"),
              line(2, 5, "Lay out what that part needs"),
              line(1, 10, "Do the smallest part"),
              line(4, 15, "Do the part after it"),
              line(6, 5, "Get up, drink something, look around"),
              line(5, 15, "Go on with the next part"),
              line(7, 3, "Put things away and note what comes next"));
    };
  }

  /** At most so many lines, in their order, the first always. */
  List<Line> most(int count) {
    List<Integer> kept =
        IntStream.range(0, lines.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> lines.get(i).rank()))
            .limit(count)
            .sorted()
            .toList();
    return kept.stream().map(lines::get).toList();
  }

  private static Recipe lines(Line... lines) {
    return new Recipe(List.of(lines));
  }

  private static Line line(int rank, int minutes, String title) {
    return new Line(rank, minutes, title.replace("“{thing}”", THING));
  }
}

package org.evenkeel.wellness.adhd.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.evenkeel.wellness.adhd.model.Population.Cell;
import org.junit.jupiter.api.Test;

class PopulationTests {

  @Test
  void without_anybody_what_stands_at_first_holds() {
    assertThat(Population.of(List.of())).isEqualTo(Population.AT_FIRST);
  }

  @Test
  void one_busy_person_moves_it_as_little_as_one_with_a_single_task() {
    double busy = Population.of(List.of(new Cell(1, 500, 500, 580))).mean();
    double brief = Population.of(List.of(new Cell(1, 1, 1, 1))).mean();

    assertThat(busy).isEqualTo(brief);
    assertThat(busy).isCloseTo(0.25 + 0.75 / 21, within(1e-12));
  }

  @Test
  void many_people_show_what_they_are_like() {
    Random random = new Random(11);
    List<Cell> cells = new ArrayList<>();
    for (int person = 0; person < 4_000; person++) {
      double own = 0.6 + 0.5 * random.nextGaussian();
      for (int kind = 0; kind < 3; kind++) {
        double b = own + 0.25 * random.nextGaussian();
        double sum = 0;
        double squares = 0;
        for (int task = 0; task < 5; task++) {
          double y = b + 0.3 * random.nextGaussian();
          sum += y;
          squares += y * y;
        }
        cells.add(new Cell(person, 5, sum, squares));
      }
    }

    Population seen = Population.of(cells);
    assertThat(seen.mean()).isCloseTo(0.6, within(0.03));
    assertThat(seen.personVariance()).isCloseTo(0.25, within(0.02));
    assertThat(seen.noiseVariance()).isCloseTo(0.09, within(0.01));
    assertThat(seen.kindVariance()).isEqualTo(Population.AT_FIRST.kindVariance());
  }

  @Test
  void people_who_are_all_alike_leave_a_variance_above_nought() {
    List<Cell> alike = new ArrayList<>();
    for (int person = 0; person < 10_000; person++) {
      alike.add(new Cell(person, 10, 2, 0.4));
    }

    assertThat(Population.of(alike).personVariance()).isGreaterThanOrEqualTo(0.01);
    assertThat(Population.of(alike).noiseVariance()).isPositive();
  }
}

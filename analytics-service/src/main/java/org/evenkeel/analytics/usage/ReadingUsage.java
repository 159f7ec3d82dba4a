package org.evenkeel.analytics.usage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.evenkeel.analytics.activity.UsageCounts;
import org.evenkeel.analytics.usage.RecommendationCourses.Conversion;
import org.evenkeel.analytics.usage.UsageView.ConversionDay;
import org.evenkeel.analytics.usage.UsageView.Engagement;
import org.evenkeel.analytics.usage.UsageView.FeatureUse;
import org.evenkeel.analytics.usage.UsageView.RecommendationConversion;
import org.evenkeel.analytics.usage.UsageView.UsageDay;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Counts usage, always from what there is: what was deleted is not in it. */
@Service
class ReadingUsage {

  private static final int WEEK = 7;
  private static final int MONTH = 30;

  private final UsageCounts counts;
  private final RecommendationCourses courses;

  ReadingUsage(UsageCounts counts, RecommendationCourses courses) {
    this.counts = counts;
    this.courses = courses;
  }

  /** All numbers are of one moment. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public UsageView over(ReportDays days) {
    return new UsageView(
        days.from(),
        days.to(),
        engagement(days.to()),
        counts.over(days.from(), days.to()).stream().map(ReadingUsage::feature).toList(),
        byDay(days),
        conversion(courses.conversions(days.from(), days.to())));
  }

  private Engagement engagement(LocalDate last) {
    LocalDate monthAgo = last.minusDays(MONTH - 1L);
    List<UsageCounts.DayMembers> daily = counts.membersByDay(monthAgo, last);
    long monthly = counts.members(monthAgo, last);
    double mean = daily.stream().mapToLong(UsageCounts.DayMembers::members).sum() / (double) MONTH;
    long onLast =
        daily.stream()
            .filter(day -> day.day().equals(last))
            .mapToLong(UsageCounts.DayMembers::members)
            .sum();
    return new Engagement(
        onLast,
        counts.members(last.minusDays(WEEK - 1L), last),
        monthly,
        monthly == 0 ? null : mean / monthly);
  }

  private List<UsageDay> byDay(ReportDays days) {
    Map<LocalDate, List<FeatureUse>> features =
        counts.byDay(days.from(), days.to()).stream()
            .collect(
                Collectors.groupingBy(
                    UsageCounts.DayUse::day,
                    Collectors.mapping(day -> feature(day.use()), Collectors.toList())));
    return counts.membersByDay(days.from(), days.to()).stream()
        .map(
            day ->
                new UsageDay(day.day(), day.members(), features.getOrDefault(day.day(), List.of())))
        .toList();
  }

  private static RecommendationConversion conversion(List<Conversion> days) {
    long offered = sum(days, Conversion::offered);
    long started = sum(days, Conversion::started);
    long completed = sum(days, Conversion::completed);
    return new RecommendationConversion(
        offered,
        started,
        completed,
        share(started, offered),
        share(completed, started),
        days.stream()
            .map(d -> new ConversionDay(d.day(), d.offered(), d.started(), d.completed()))
            .toList());
  }

  private static long sum(List<Conversion> days, ToLongFunction<Conversion> part) {
    return days.stream().mapToLong(part).sum();
  }

  private static @Nullable Double share(long part, long whole) {
    return whole == 0 ? null : (double) part / whole;
  }

  private static FeatureUse feature(UsageCounts.Use use) {
    return new FeatureUse(use.kind(), use.count(), use.members());
  }
}

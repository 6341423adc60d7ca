package app.kapstone.domain.dosing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.domain.protocol.TimeCourse;
import app.kapstone.domain.source.Evidence;
import app.kapstone.domain.source.Source;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCoursePartTest {
  private static final Source SOURCE = new Source("A page", "", Evidence.PRACTICE);

  /** The minutes 0, 4, 10, 39, 41, 61 and 130 after the dose. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "15,20,40,40,60,120,BEFORE_ONSET BEFORE_ONSET BEFORE_ONSET ONSET RETURN RETURN AFTER",
        "0,5,5,60,60,60,ONSET ONSET PEAK PEAK PEAK AFTER AFTER",
        "-,5,-,-,60,60,ONSET ONSET UNSAID UNSAID UNSAID AFTER AFTER",
        "-,-,-,-,60,70,UNSAID UNSAID UNSAID UNSAID UNSAID RETURN AFTER",
        "-,-,40,40,60,120,UNSAID UNSAID UNSAID UNSAID RETURN RETURN AFTER",
        "5,-,-,-,-,-,BEFORE_ONSET BEFORE_ONSET UNSAID UNSAID UNSAID UNSAID UNSAID",
        "-,-,5,40,-,-,UNSAID UNSAID PEAK PEAK UNSAID UNSAID UNSAID",
        "-,-,5,-,-,60,UNSAID UNSAID PEAK PEAK PEAK AFTER AFTER",
        "-,-,-,40,-,60,UNSAID UNSAID UNSAID UNSAID RETURN AFTER AFTER",
        "-,-,-,-,60,-,UNSAID UNSAID UNSAID UNSAID UNSAID AFTER AFTER"
      })
  void at_whatTheSourceGives_isSaidAndNothingElse(
      Integer onsetFrom,
      Integer onsetTo,
      Integer peakFrom,
      Integer peakTo,
      Integer returnFrom,
      Integer returnTo,
      String parts) {
    var course = new TimeCourse(onsetFrom, onsetTo, peakFrom, peakTo, returnFrom, returnTo, SOURCE);
    assertThat(
            IntStream.of(0, 4, 10, 39, 41, 61, 130)
                .mapToObj(minute -> TimeCoursePart.at(course, Duration.ofMinutes(minute)).name())
                .collect(Collectors.joining(" ")))
        .isEqualTo(parts);
  }
}

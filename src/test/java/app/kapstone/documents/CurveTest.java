package app.kapstone.documents;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.domain.dosing.Vitals;
import app.kapstone.domain.dosing.VitalsTrend;
import app.kapstone.domain.dosing.VitalsTrend.Sign;
import app.kapstone.domain.dosing.VitalsTrend.Taken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CurveTest {
  private record Spot(double x, double y) {}

  @Test
  void summary_curve_isDrawnInLinesThroughThePointsOfTheScreensTrend() throws IOException {
    var input = Samples.summary("Mira Thornfield");
    byte[] pdf =
        new SessionSummary(PaperKinds.WRITER, app.kapstone.texts.Texts.english())
            .render(input, PaperSize.A4);
    List<Taken> standing =
        input.vitals().stream()
            .filter(read -> read.correction() == null)
            .map(read ->
                new Taken(
                    read.at(),
                    new Vitals(
                        read.systolicMmHg(),
                        read.diastolicMmHg(),
                        read.pulsePerMinute(),
                        read.spo2Percent())))
            .toList();
    var trend = VitalsTrend.of(standing, List.of(), Samples.START, Samples.at(118));
    List<List<Spot>> drawn = curves(pdf, standing.size());
    assertThat(drawn).as("systolic, diastolic, pulse, saturation").hasSize(4);
    for (Sign sign : Sign.values()) {
      var points = trend.line(sign).points();
      List<Spot> curve = drawn.get(sign.ordinal());
      for (int i = 0; i < points.size(); i++) {
        double part = points.get(i).minute() / points.getLast().minute();
        double x = curve.getFirst().x() + part * (curve.getLast().x() - curve.getFirst().x());
        assertThat(curve.get(i).x()).as("%s %d", sign, i).isCloseTo(x, Offset.offset(0.05));
      }
      double unit = unit(points, curve);
      for (int i = 0; i < points.size(); i++) {
        double y =
            curve.getFirst().y() + unit * (points.get(i).value() - points.getFirst().value());
        assertThat(curve.get(i).y()).as("%s %d", sign, i).isCloseTo(y, Offset.offset(0.05));
      }
    }
    try (var document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        assertThat(page.getResources().getXObjectNames()).as("no picture of a curve").isEmpty();
      }
    }
  }

  private static double unit(List<VitalsTrend.Point> points, List<Spot> curve) {
    for (int i = 1; i < points.size(); i++) {
      double values = points.get(i).value() - points.getFirst().value();
      if (values != 0) {
        return (curve.get(i).y() - curve.getFirst().y()) / values;
      }
    }
    throw new AssertionError("a flat curve proves nothing");
  }

  /** The lines with so many points. */
  private static List<List<Spot>> curves(byte[] pdf, int points) throws IOException {
    var found = new ArrayList<List<Spot>>();
    try (var document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        List<Spot> line = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        for (Object token : new PDFStreamParser(page).parse()) {
          if (token instanceof COSNumber number) {
            numbers.add((double) number.floatValue());
          } else if (token instanceof Operator operator) {
            switch (operator.getName()) {
              case "m", "l" -> line.add(new Spot(numbers.get(0), numbers.get(1)));
              case "S" -> {
                if (line.size() == points) {
                  found.add(List.copyOf(line));
                }
                line.clear();
              }
              default -> {}
            }
            numbers.clear();
          } else {
            numbers.clear();
          }
        }
      }
    }
    return found;
  }
}

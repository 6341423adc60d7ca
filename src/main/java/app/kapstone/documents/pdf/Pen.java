package app.kapstone.documents.pdf;

import app.kapstone.documents.page.Face;
import app.kapstone.documents.page.Item;
import app.kapstone.documents.page.LineChart;
import app.kapstone.documents.page.Picture;
import app.kapstone.documents.page.Tone;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Draws words and lines on the pages of one file. PDF counts upwards from the foot of a page. */
final class Pen {
  private static final int MITRED = 0;
  private static final int ROUND = 1;

  private final PDDocument pdf;
  private final Fonts fonts;
  private final Map<Face, PDFont> embedded = new EnumMap<>(Face.class);
  private final Map<Picture, PDImageXObject> pictures = new IdentityHashMap<>();

  Pen(PDDocument pdf, Fonts fonts) {
    this.pdf = pdf;
    this.fonts = fonts;
  }

  void draw(Item item, double height, PDPageContentStream content) throws IOException {
    switch (item) {
      case Item.Text text -> {
        content.beginText();
        content.setNonStrokingColor(colour(text.tone()));
        content.setFont(font(text.face()), (float) text.size());
        content.newLineAtOffset((float) text.x(), (float) (height - text.y()));
        content.showText(text.text());
        content.endText();
      }
      case Item.Fill fill -> {
        content.setNonStrokingColor(colour(fill.tone()));
        double bottom = height - fill.y() - fill.height();
        content.addRect(
            (float) fill.x(), (float) bottom, (float) fill.width(), (float) fill.height());
        content.fill();
      }
      case Item.Stroke stroke -> stroke(stroke, height, content);
      case Item.Drawing drawing ->
          content.drawImage(
              image(drawing.picture()),
              (float) drawing.x(),
              (float) (height - drawing.y() - drawing.height()),
              (float) drawing.width(),
              (float) drawing.height());
    }
  }

  private static void stroke(Item.Stroke stroke, double height, PDPageContentStream content)
      throws IOException {
    content.setStrokingColor(colour(stroke.tone()));
    content.setLineWidth((float) stroke.thickness());
    content.setLineDashPattern(dashes(stroke.look()), 0);
    boolean drawn = stroke.spots().size() > 2 && !stroke.closed();
    content.setLineJoinStyle(drawn ? ROUND : MITRED); // a hand's sharp turn would grow a spike
    Item.Stroke.Spot first = stroke.spots().getFirst();
    content.moveTo((float) first.x(), (float) (height - first.y()));
    for (Item.Stroke.Spot spot : stroke.spots().subList(1, stroke.spots().size())) {
      content.lineTo((float) spot.x(), (float) (height - spot.y()));
    }
    if (stroke.closed()) {
      content.closePath();
    }
    content.stroke();
  }

  private static float[] dashes(LineChart.Look look) {
    return switch (look) {
      case SOLID -> new float[0];
      case DASHED -> new float[] {5, 2.5f};
      case DOTTED -> new float[] {1.5f, 2};
    };
  }

  private PDImageXObject image(Picture picture) throws IOException {
    PDImageXObject known = pictures.get(picture);
    if (known != null) {
      return known;
    }
    BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(picture.png()));
    if (drawn == null) {
      throw new IOException("no picture");
    }
    PDImageXObject image = LosslessFactory.createFromImage(pdf, drawn);
    pictures.put(picture, image);
    return image;
  }

  private static Color colour(Tone tone) {
    return switch (tone) {
      case INK -> new Color(0x22, 0x26, 0x2B);
      case QUIET -> new Color(0x5B, 0x64, 0x6E);
      case ACCENT -> new Color(0x1F, 0x5C, 0x6B);
      case HAIRLINE -> new Color(0xC9, 0xD1, 0xD6);
      case TINT -> new Color(0xEE, 0xF3, 0xF4);
    };
  }

  private PDFont font(Face face) throws IOException {
    PDFont known = embedded.get(face);
    if (known != null) {
      return known;
    }
    PDFont font = fonts.embed(face, pdf);
    embedded.put(face, font);
    return font;
  }
}

package app.kapstone.documents.pdf;

import app.kapstone.documents.page.Document;
import app.kapstone.documents.page.Item;
import app.kapstone.documents.page.Page;
import app.kapstone.documents.page.Pages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * What a file says of itself: title, author, language, day, the standards it keeps, its colours.
 *
 * @param content a number made from every word of it, so that two papers of one day differ
 */
record Passport(String title, String author, String language, LocalDate madeOn, long content) {
  static final String MAKER = "Kapstone";

  static Passport of(Document document, Pages laid) {
    long content = 0;
    for (Page page : laid.pages()) {
      for (Item item : page.items()) {
        if (item instanceof Item.Text text) {
          content = content * 31 + text.text().hashCode();
        }
      }
    }
    return new Passport(
        document.title(),
        document.author(),
        document.language().toLanguageTag(),
        document.madeOn(),
        content);
  }

  void write(PDDocument pdf) throws IOException {
    pdf.setVersion(1.7f);
    ZonedDateTime made = madeOn.atStartOfDay(ZoneOffset.UTC);
    var information = new PDDocumentInformation();
    information.setTitle(title);
    information.setAuthor(author);
    information.setCreator(MAKER);
    information.setProducer(MAKER);
    information.setCreationDate(GregorianCalendar.from(made));
    pdf.setDocumentInformation(information);
    // PDFBox makes the file's id from the clock unless it is given one
    pdf.setDocumentId(made.toEpochSecond() * 31 + content);
    var catalog = pdf.getDocumentCatalog();
    catalog.setLanguage(language);
    var preferences = new PDViewerPreferences(catalog.getCOSObject());
    preferences.setDisplayDocTitle(true);
    catalog.setViewerPreferences(preferences);
    var metadata = new PDMetadata(pdf, new ByteArrayInputStream(Xmp.of(this)));
    catalog.setMetadata(metadata);
    catalog.getCOSObject().setItem(COSName.OUTPUT_INTENTS, intents(pdf));
  }

  /** Colours are those of sRGB, so that they look the same in thirty years. */
  private static COSArray intents(PDDocument pdf) throws IOException {
    var profile = new PDStream(pdf, new ByteArrayInputStream(Srgb.profile()), COSName.FLATE_DECODE);
    profile.getCOSObject().setInt(COSName.N, 3);
    var intent = new COSDictionary();
    intent.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
    intent.setName(COSName.S, "GTS_PDFA1");
    intent.setString(COSName.OUTPUT_CONDITION_IDENTIFIER, Srgb.NAME);
    intent.setString(COSName.INFO, Srgb.NAME);
    intent.setString(COSName.REGISTRY_NAME, "http://www.color.org");
    intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile.getCOSObject());
    var intents = new COSArray();
    intents.add(intent);
    return intents;
  }
}

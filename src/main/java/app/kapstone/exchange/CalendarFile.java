package app.kapstone.exchange;

import app.kapstone.domain.calendar.CalendarEntry;
import app.kapstone.domain.course.VisitState;
import app.kapstone.texts.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Visits as an iCalendar file (RFC 5545). It says whose a visit is only when that is asked for: a
 * calendar is often shown to others.
 */
public final class CalendarFile {
  private final Texts texts;
  private final ZoneId zone;
  private final Instant stamp;
  private final boolean names;

  /**
   * @param stamp when the file is made
   * @param names whether it says whose each visit is
   */
  public CalendarFile(Texts texts, ZoneId zone, Instant stamp, boolean names) {
    this.texts = texts;
    this.zone = zone;
    this.stamp = stamp;
    this.names = names;
  }

  /** The file, in UTF-8. A visit that is exported again stands under the same name in it. */
  public byte[] of(List<CalendarEntry> entries) {
    var calendar = new Calendar();
    calendar.add(new ProdId("-//Kapstone//Calendar//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    entries.forEach(entry -> calendar.add(event(entry)));
    var out = new ByteArrayOutputStream();
    try {
      new CalendarOutputter().output(calendar, out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes every byte", e);
    }
    return out.toByteArray();
  }

  private VEvent event(CalendarEntry entry) {
    var event = new VEvent(false);
    event.add(new Uid(entry.id() + "@kapstone.invalid"));
    event.add(new DtStamp(stamp));
    event.add(new DtStart<>(instant(entry.at())));
    if (entry.until().isAfter(entry.at())) {
      event.add(new DtEnd<>(instant(entry.until())));
    }
    event.add(new Summary(summary(entry)));
    event.add(new Sequence((int) entry.version()));
    boolean off = entry.state() == VisitState.CANCELLED || entry.state() == VisitState.MISSED;
    event.add(new Status(off ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
    event.add(new Transp(entry.takesTime() ? Transp.VALUE_OPAQUE : Transp.VALUE_TRANSPARENT));
    return event;
  }

  private String summary(CalendarEntry entry) {
    String kind = texts.get("visit.kind." + entry.kind().name());
    return names ? texts.get("calendar.file.summary", kind, entry.who()) : kind;
  }

  private Instant instant(LocalDateTime local) {
    return local.atZone(zone).toInstant();
  }
}

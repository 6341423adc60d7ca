package app.kapstone.screens.kit;

import javafx.scene.AccessibleRole;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The few pictures that Kapstone speaks with, named by what they mean. */
public enum Icons {
  HOME(Feather.HOME),
  PATIENTS(Feather.USERS),
  PATIENT(Feather.USER),
  PROTOCOLS(Feather.BOOK_OPEN),
  SETTINGS(Feather.SLIDERS),
  LOCK(Feather.LOCK),
  KEY(Feather.KEY),
  ADD(Feather.PLUS),
  EDIT(Feather.EDIT_2),
  SAVE(Feather.CHECK),
  DONE(Feather.CHECK_CIRCLE),
  REMOVE(Feather.TRASH_2),
  ARCHIVE(Feather.ARCHIVE),
  UNDO(Feather.ROTATE_CCW),
  CLOSE(Feather.X),
  BACK(Feather.ARROW_LEFT),
  NEXT(Feather.ARROW_RIGHT),
  OPEN(Feather.CHEVRON_RIGHT),
  EXPAND(Feather.CHEVRON_DOWN),
  UP(Feather.ARROW_UP),
  SEARCH(Feather.SEARCH),
  SMALLER(Feather.ZOOM_OUT),
  LARGER(Feather.ZOOM_IN),
  MORE(Feather.MORE_HORIZONTAL),
  CALENDAR(Feather.CALENDAR),
  CLOCK(Feather.CLOCK),
  SESSION(Feather.ACTIVITY),
  START(Feather.PLAY),
  STOP(Feather.SQUARE),
  DOSE(Feather.DROPLET),
  VITALS(Feather.HEART),
  EFFECT(Feather.EYE),
  REMARK(Feather.MESSAGE_SQUARE),
  NOTE(Feather.FILE_TEXT),
  PROCESS(Feather.FEATHER),
  SIGN(Feather.PEN_TOOL),
  PRINT(Feather.PRINTER),
  DOCUMENT(Feather.FILE),
  FOLDER(Feather.FOLDER),
  EXPORT(Feather.DOWNLOAD),
  IMPORT(Feather.UPLOAD),
  BACKUP(Feather.HARD_DRIVE),
  SECURITY(Feather.SHIELD),
  PHONE(Feather.PHONE),
  INFO(Feather.INFO),
  HELP(Feather.HELP_CIRCLE),
  WARNING(Feather.ALERT_TRIANGLE),
  STOP_SIGN(Feather.ALERT_OCTAGON),
  SHOW(Feather.EYE),
  HIDE(Feather.EYE_OFF),
  LIGHT(Feather.SUN),
  DARK(Feather.MOON),
  MEASURE(Feather.BAR_CHART_2);

  private final Feather drawing;

  Icons(Feather drawing) {
    this.drawing = drawing;
  }

  /** A new picture. It is an ornament: assistive technology reads the control that wears it. */
  public FontIcon node() {
    var icon = FontIcon.of(drawing);
    icon.setAccessibleRole(AccessibleRole.NODE);
    return icon;
  }

  public FontIcon node(String styleClass) {
    var icon = node();
    icon.getStyleClass().add(styleClass);
    return icon;
  }
}

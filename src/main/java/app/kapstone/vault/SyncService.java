package app.kapstone.vault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A service that keeps a folder alike on several machines, known by how its folders are named and
 * by what it leaves in them. Two machines that write one practice would mix two records.
 */
public enum SyncService {
  DROPBOX("Dropbox", List.of("dropbox"), List.of(".dropbox", ".dropbox.cache")),
  ONE_DRIVE("OneDrive", List.of("onedrive"), List.of()),
  ICLOUD(
      "iCloud Drive",
      List.of("icloud drive", "iclouddrive", "com~apple~clouddocs", "mobile documents"),
      List.of()),
  GOOGLE_DRIVE(
      "Google Drive",
      List.of("google drive", "googledrive", "my drive"),
      List.of(".tmp.drivedownload", ".tmp.driveupload")),
  NEXTCLOUD(
      "Nextcloud",
      List.of("nextcloud", "owncloud"),
      List.of(".nextcloudsync.log", ".owncloudsync.log", ".sync-exclude.lst")),
  SYNCTHING("Syncthing", List.of("syncthing"), List.of(".stfolder"));

  private final String title;
  private final List<String> names;
  private final List<String> marks;

  SyncService(String title, List<String> names, List<String> marks) {
    this.title = title;
    this.names = names;
    this.marks = marks;
  }

  /** As its maker writes it. */
  public String title() {
    return title;
  }

  /** The service that keeps this folder, or one that it lies in, alike; reads the disk. */
  public static Optional<SyncService> of(Path folder) {
    return above(folder.toAbsolutePath().normalize()).or(() -> above(RealPath.of(folder)));
  }

  private static Optional<SyncService> above(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      for (SyncService service : values()) {
        if (service.isAt(at)) {
          return Optional.of(service);
        }
      }
    }
    return Optional.empty();
  }

  private boolean isAt(Path folder) {
    Path last = folder.getFileName();
    String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
    return names.stream().anyMatch(each -> isNamed(name, each))
        || marks.stream().anyMatch(mark -> isMark(folder.resolve(mark)));
  }

  /** A folder “.dropbox” is the program's own, in the home of whoever has it installed. */
  private static boolean isMark(Path mark) {
    return mark.endsWith(".dropbox") ? Files.isRegularFile(mark) : Files.exists(mark);
  }

  /** Several accounts have several folders: “OneDrive - Example”, “Dropbox (Personal)”. */
  private static boolean isNamed(String name, String service) {
    return name.equals(service)
        || name.startsWith(service + " (")
        || name.startsWith(service + " - ")
        || name.startsWith(service + "-");
  }
}

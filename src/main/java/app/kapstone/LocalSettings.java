package app.kapstone;

import app.kapstone.screens.kit.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this computer remembers without a passphrase: the last practice folder and how the window
 * looked. A value that cannot be read counts as none; losing the file loses no record.
 */
final class LocalSettings {
  private static final Logger LOG = LoggerFactory.getLogger(LocalSettings.class);
  private static final int LEAST_WIDTH = 640;
  private static final int LEAST_HEIGHT = 360;

  private final Path folder;
  private final Path file;
  private final Properties values = new Properties();

  private LocalSettings(Path folder) {
    this.folder = folder;
    file = folder.resolve("kapstone.properties");
  }

  static LocalSettings of(Path folder) {
    var settings = new LocalSettings(folder);
    if (Files.isRegularFile(settings.file)) {
      try (var in = Files.newBufferedReader(settings.file)) {
        settings.values.load(in);
      } catch (IOException | IllegalArgumentException e) {
        LOG.warn("The local settings could not be read: {}", e.getClass().getName());
      }
    }
    return settings;
  }

  Optional<Path> lastPractice() {
    try {
      return Optional.ofNullable(values.getProperty("folder")).map(Path::of);
    } catch (InvalidPathException e) {
      return Optional.empty(); // a path of another system, or rot
    }
  }

  void lastPractice(Path folder) {
    values.setProperty("folder", folder.toString());
  }

  Theme theme() {
    return Arrays.stream(Theme.values())
        .filter(theme -> theme.name().equals(values.getProperty("theme")))
        .findFirst()
        .orElse(Theme.LIGHT);
  }

  void theme(Theme theme) {
    values.setProperty("theme", theme.name());
  }

  double width(double otherwise) {
    return Math.max(LEAST_WIDTH, number("width", otherwise));
  }

  double height(double otherwise) {
    return Math.max(LEAST_HEIGHT, number("height", otherwise));
  }

  void size(double width, double height) {
    values.setProperty("width", String.valueOf(Math.round(width)));
    values.setProperty("height", String.valueOf(Math.round(height)));
  }

  /** Writes aside and moves, so that a crash leaves the old file or the new one. */
  void save() {
    try {
      Path aside = OwnedFolder.at(folder).resolve(file.getFileName() + ".new");
      try (var out = Files.newBufferedWriter(aside)) {
        values.store(out, "Kapstone");
      }
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("The local settings could not be saved: {}", e.getClass().getName());
    }
  }

  private double number(String key, double otherwise) {
    String text = values.getProperty(key, "");
    return text.matches("\\d{1,5}") ? Double.parseDouble(text) : otherwise;
  }
}

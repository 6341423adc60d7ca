package app.kapstone.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a removable disk turns up: each folder in one of the {@code parents}, and each drive
 * letter.
 */
record Disks(List<Path> parents, List<Path> drives) {

  static Disks ofSystem() {
    String user = System.getProperty("user.name", "");
    List<Path> drives = new ArrayList<>();
    FileSystems.getDefault().getRootDirectories().forEach(drives::add);
    return new Disks(
        List.of(
            Path.of("/media", user),
            Path.of("/run/media", user),
            Path.of("/media"),
            Path.of("/mnt"),
            Path.of("/Volumes")),
        drives);
  }

  private List<Path> roots() {
    List<Path> roots = new ArrayList<>(drives);
    for (Path parent : parents) {
      if (Files.isDirectory(parent)) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent, Files::isDirectory)) {
          entries.forEach(roots::add);
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
          continue; // what may not be looked into holds nothing of ours
        }
      }
    }
    return roots;
  }

  /**
   * What a path may be called now that lay on a disk which is connected elsewhere: which of its
   * names belong to the disk nobody knows, so that the most of them come first.
   */
  List<Path> namesNowOf(Path former) {
    List<Path> roots = roots();
    List<Path> names = new ArrayList<>();
    for (int from = 0; from < former.getNameCount(); from++) {
      Path onDisk = former.subpath(from, former.getNameCount());
      for (Path root : roots) {
        Path now = root.resolve(onDisk.toString());
        if (!now.equals(former) && !names.contains(now)) {
          names.add(now);
        }
      }
    }
    return names;
  }
}

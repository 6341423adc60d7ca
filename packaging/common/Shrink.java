import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.attribute.SourceDebugExtensionAttribute;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes the jars of the package smaller: the names of local variables go, and of libraries of which
 * little is used the classes that nothing names.
 *
 * <p>A class stays when a class that stays names it in any way, also in a text that could be the
 * argument of {@code Class.forName}. Whoever may call a library is asked; where that is everybody,
 * what it offers as a service stays too, and else no service of it is offered.
 */
final class Shrink {
  /** Libraries that are used for one thing, and who may call them when it is not everybody. */
  private static final Map<String, String> NARROW =
      Map.of(
          "bcprov-", "kapstone", // Argon2 alone; what PDFBox would do with certificates is not offered
          "lucene-analysis-common-", "kapstone", // the folding of diacritics alone
          "controlsfx-", "",
          "commons-lang3-", "",
          "commons-codec-", "",
          "ical4j-", "",
          "threeten-extra-", "ical4j",
          "zip4j-", "");

  private static final Pattern ASKED =
      Pattern.compile("Manifest-Version|Multi-Release|(Implementation|Specification)-.*");

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w$]*(?:[/.][\\w$]+)+");

  private final List<Path> jars;
  private final Map<Path, Map<String, byte[]>> classes = new HashMap<>();

  Shrink(List<Path> jars) {
    this.jars = List.copyOf(jars);
  }

  void run() throws IOException {
    var urls = new java.util.ArrayList<URL>();
    for (Path jar : jars) {
      urls.add(jar.toUri().toURL());
      classes.put(jar, read(jar));
    }
    var shrunk = new HashMap<Path, Path>();
    try (var loader = new URLClassLoader(urls.toArray(URL[]::new), null)) {
      var resolver =
          ClassHierarchyResolver.ofResourceParsing(loader)
              .orElse(ClassHierarchyResolver.defaultResolver());
      for (Path jar : jars) {
        Path smaller = jar.resolveSibling(jar.getFileName() + ".smaller");
        write(jar, smaller, resolver);
        shrunk.put(jar, smaller);
      }
    }
    for (var each : shrunk.entrySet()) {
      long time = Files.getLastModifiedTime(each.getKey()).toMillis();
      Files.move(each.getValue(), each.getKey(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      Files.setLastModifiedTime(each.getKey(), java.nio.file.attribute.FileTime.fromMillis(time));
    }
  }

  private static Map<String, byte[]> read(Path jar) throws IOException {
    var found = new TreeMap<String, byte[]>();
    try (var file = new JarFile(jar.toFile())) {
      for (var entry : (Iterable<java.util.jar.JarEntry>) file.stream()::iterator) {
        // folders too: migrations are found by theirs
        found.put(entry.getName(), file.getInputStream(entry).readAllBytes());
      }
    }
    return found;
  }

  private void write(Path jar, Path to, ClassHierarchyResolver resolver) throws IOException {
    var whole = classes.get(jar);
    Set<String> used = used(jar);
    try (var out = new ZipOutputStream(Files.newOutputStream(to))) {
      out.setLevel(Deflater.BEST_COMPRESSION);
      for (String name : order(whole.keySet())) {
        boolean code = name.endsWith(".class");
        boolean offered = name.startsWith("META-INF/services/") && !callers(jar).orElse("").isEmpty();
        if (offered
            || code && used != null && !used.contains(name)
            || replaced(jar, name)
            || idle(name)) {
          continue;
        }
        var entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(2026, 1, 1, 0, 0));
        out.putNextEntry(entry);
        out.write(
            code
                ? smaller(jar, whole.get(name), resolver)
                : name.equals(JarFile.MANIFEST_NAME) ? manifest(whole.get(name)) : whole.get(name));
        out.closeEntry();
      }
    }
  }

  /** A class that Kapstone has its own in place of: the file's cipher. */
  private boolean replaced(Path jar, String name) {
    return name.endsWith(".class")
        && jars.stream()
            .anyMatch(
                other ->
                    !other.equals(jar) && isOurs(other) && classes.get(other).containsKey(name));
  }

  private static boolean isOurs(Path jar) {
    return jar.getFileName().toString().startsWith("kapstone");
  }

  /**
   * What of a manifest somebody asks for. The runtime reads that of each jar at each start, and one
   * of a signed library has a line for each of its classes, which are no more what was signed.
   */
  private static byte[] manifest(byte[] whole) throws IOException {
    Attributes all = new Manifest(new ByteArrayInputStream(whole)).getMainAttributes();
    var kept = new Manifest();
    for (var each : all.entrySet()) {
      if (ASKED.matcher(each.getKey().toString()).matches()) {
        kept.getMainAttributes().put(each.getKey(), each.getValue());
      }
    }
    var bytes = new ByteArrayOutputStream();
    kept.write(bytes);
    return bytes.toByteArray();
  }

  /**
   * What the build of a library left in its jar and no program reads; licences and notices stay. Also
   * goes the calendar library's service for zones of calendars that are read: Kapstone writes some
   * and reads none, and the service would be made at each start, before the first time of day.
   */
  private static boolean idle(String name) {
    return name.endsWith("module-info.class")
        || name.equals("META-INF/services/java.time.zone.ZoneRulesProvider")
        || name.startsWith("META-INF/maven/")
        || name.matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
  }

  /** The manifest first, as jars have it. */
  private static List<String> order(Set<String> names) {
    return names.stream()
        .sorted((a, b) -> Boolean.compare(b.equals(JarFile.MANIFEST_NAME), a.equals(JarFile.MANIFEST_NAME)))
        .toList();
  }

  private static byte[] smaller(Path jar, byte[] code, ClassHierarchyResolver resolver) {
    var reading =
        ClassFile.of(
            ClassFile.DebugElementsOption.DROP_DEBUG,
            isOurs(jar)
                ? ClassFile.LineNumbersOption.PASS_LINE_NUMBERS
                : ClassFile.LineNumbersOption.DROP_LINE_NUMBERS);
    ClassModel model = reading.parse(code);
    if (model.majorVersion() < ClassFile.JAVA_6_VERSION) {
      return code; // may jump to subroutines, which nobody writes any more
    }
    var writing =
        reading.withOptions(
            ClassFile.ConstantPoolSharingOption.NEW_POOL,
            ClassFile.ClassHierarchyResolverOption.of(resolver));
    try {
      byte[] smaller =
          writing.transformClass(
              model, ClassTransform.dropping(part -> part instanceof SourceDebugExtensionAttribute));
      return smaller.length < code.length ? smaller : code;
    } catch (IllegalArgumentException e) {
      return code; // a bridge to a library that is not here, such as another log
    }
  }

  private static Optional<String> callers(Path jar) {
    return NARROW.entrySet().stream()
        .filter(each -> jar.getFileName().toString().startsWith(each.getKey()))
        .map(Map.Entry::getValue)
        .findAny();
  }

  /** The classes of a narrow library that are used; null for the others. */
  private Set<String> used(Path jar) {
    if (callers(jar).isEmpty()) {
      return null;
    }
    String callers = callers(jar).get();
    var own = classes.get(jar);
    var todo = new ArrayDeque<String>();
    var used = new HashSet<String>();
    for (Path other : jars) {
      if (!other.equals(jar) && other.getFileName().toString().startsWith(callers)) {
        for (var each : classes.get(other).entrySet()) {
          name(each.getKey(), each.getValue(), own, used, todo);
        }
      }
    }
    for (var each : own.entrySet()) {
      if (callers.isEmpty() && each.getKey().startsWith("META-INF/services/")) {
        name(each.getKey(), each.getValue(), own, used, todo);
      }
    }
    while (!todo.isEmpty()) {
      String next = todo.pop();
      name(next, own.get(next), own, used, todo);
    }
    return used;
  }

  private static void name(
      String file,
      byte[] content,
      Map<String, byte[]> own,
      Set<String> used,
      ArrayDeque<String> todo) {
    if (file.endsWith(".class")) {
      for (PoolEntry entry : ClassFile.of().parse(content).constantPool()) {
        if (entry instanceof Utf8Entry text) {
          names(text.stringValue(), own, used, todo);
        }
      }
    } else if (file.startsWith("META-INF/services/")) {
      names(new String(content, java.nio.charset.StandardCharsets.UTF_8), own, used, todo);
    }
  }

  private static void names(
      String text, Map<String, byte[]> own, Set<String> used, ArrayDeque<String> todo) {
    var matcher = NAME.matcher(text);
    while (matcher.find()) {
      for (String name : candidates(matcher.group().replace('.', '/'))) {
        if (own.containsKey(name) && used.add(name)) {
          todo.add(name);
        }
      }
    }
  }

  /** A descriptor's first letter is not part of the name behind it. */
  private static List<String> candidates(String name) {
    return List.of(name + ".class", name.substring(1) + ".class");
  }
}

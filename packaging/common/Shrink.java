import static java.util.Map.entry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.classfile.Attribute;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileElement;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.FieldTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.reflect.AccessFlag;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes the jars of the package smaller. What the compiler or a debugger would read goes: names of
 * local variables and parameters, type arguments and annotations, except where the program looks at
 * them. Of libraries of which little is used only the classes stay that can be come to, and of three
 * of them only the methods ({@link Reached}).
 */
final class Shrink {
  /**
   * How much of a library stays.
   *
   * @param callers how the jars of those begin who may call it; empty for everybody, and then what it
   *     offers as a service stays too, and else no service of it is offered
   * @param never classes that are not come to, though they are named
   * @param single whether of a class only the methods stay that somebody calls
   */
  private record Part(String callers, Set<String> never, boolean single) {
    static final Part OF_ALL = new Part("", Set.of(), false);

    static Part of(String callers) {
      return new Part(callers, Set.of(), false);
    }

    static Part called(String... never) {
      return new Part("", Set.of(never), true);
    }
  }

  /** Libraries of which little is used. */
  private static final Map<String, Part> NARROW =
      Map.ofEntries(
          entry("atlantafx-", Part.OF_ALL),
          entry("commonmark-", Part.OF_ALL),
          entry("commons-codec-", Part.OF_ALL),
          entry("commons-lang3-", Part.OF_ALL),
          entry("controlsfx-", Part.OF_ALL),
          entry("flyway-", Part.OF_ALL),
          entry("ical4j-", Part.OF_ALL),
          entry("zip4j-", Part.OF_ALL),
          // Argon2; what PDFBox would do with certificates is not offered
          entry("bcprov-", Part.of("kapstone")),
          // the folding of diacritics alone
          entry("lucene-analysis-common-", Part.of("kapstone")),
          entry("threeten-extra-", Part.of("ical4j")),
          entry("lucene-core-", Part.called()),
          entry("pdfbox-", Part.called()),
          // no SQL is parsed, and no database is asked for its tables
          entry("jooq-", Part.called("org/jooq/impl/ParserImpl", "org/jooq/impl/MetaImpl")));

  /** What a compiler alone reads. */
  private static final Set<String> FOR_COMPILERS =
      Set.of(
          "Deprecated",
          "RuntimeInvisibleAnnotations",
          "RuntimeInvisibleParameterAnnotations",
          "RuntimeInvisibleTypeAnnotations",
          "SourceDebugExtension");

  /** What else nobody asks for of a class that is not looked at while the program runs. */
  private static final Set<String> FOR_LOOKERS =
      Set.of(
          "MethodParameters",
          "RuntimeVisibleAnnotations",
          "RuntimeVisibleParameterAnnotations",
          "RuntimeVisibleTypeAnnotations",
          "Signature");

  /** Whose records and annotations are looked at: Jackson does, also at its own. */
  private static final Pattern LOOKED_AT = Pattern.compile("kapstone|jackson-");

  private static final Pattern ASKED =
      Pattern.compile("Manifest-Version|Multi-Release|(Implementation|Specification)-.*");

  private final List<Path> jars;
  private final Map<Path, Map<String, byte[]>> classes = new HashMap<>();
  private final Map<String, byte[]> alsoCalling = new TreeMap<>();

  Shrink(List<Path> jars) {
    this.jars = List.copyOf(jars);
  }

  /** {@code Shrink <folder of jars> <folder of classes that call them as well>}. */
  public static void main(String[] args) throws IOException {
    var shrink = new Shrink(Package.list(Path.of(args[0]), ".jar"));
    for (Path file : Package.all(Path.of(args[1]))) {
      shrink.alsoCalling.put(file.toString(), Files.readAllBytes(file));
    }
    shrink.run();
  }

  void run() throws IOException {
    var urls = new ArrayList<URL>();
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
    Optional<Part> part = part(jar);
    Optional<Reached> reached = part.map(how -> reached(jar, how));
    try (var out = new ZipOutputStream(Files.newOutputStream(to))) {
      out.setLevel(Deflater.BEST_COMPRESSION);
      for (String name : order(whole.keySet())) {
        boolean code = name.endsWith(".class");
        boolean offered = Reached.isService(name) && part.map(Part::callers).orElse("").isEmpty();
        if (Reached.isService(name) && !offered
            || code && reached.isPresent() && !reached.get().has(name)
            || replaced(jar, name)
            || idle(name)) {
          continue;
        }
        var entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(2026, 1, 1, 0, 0));
        out.putNextEntry(entry);
        out.write(
            code
                ? smaller(jar, whole.get(name), resolver, reached)
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
   * go other looks than Kapstone's own, and the calendar library's zones, with the service that would
   * offer them at each start, before the first time of day: they are for calendars that are read, and
   * Kapstone writes some and reads none.
   */
  private static boolean idle(String name) {
    return name.endsWith("module-info.class")
        || name.startsWith("atlantafx/base/theme/")
        || name.startsWith("com/sun/javafx/scene/control/skin/caspian/")
        || name.matches("zoneinfo(-global)?/.*")
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

  private static byte[] smaller(
      Path jar, byte[] code, ClassHierarchyResolver resolver, Optional<Reached> reached) {
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
    var unasked = new HashSet<>(FOR_COMPILERS);
    if (!LOOKED_AT.matcher(jar.getFileName().toString()).lookingAt()
        && !model.flags().has(AccessFlag.ANNOTATION)) { // how long one stays is written on it
      unasked.addAll(FOR_LOOKERS);
    }
    Predicate<ClassFileElement> left =
        part ->
            part instanceof Attribute<?> attribute
                    && unasked.contains(attribute.attributeName().stringValue())
                || part instanceof MethodModel method
                    && reached.isPresent()
                    && !reached.get().has(model, method);
    try {
      byte[] smaller = writing.transformClass(model, without(left));
      return smaller.length < code.length ? smaller : code;
    } catch (IllegalArgumentException e) {
      return code; // a bridge to a library that is not here, such as another log
    }
  }

  private static ClassTransform without(Predicate<ClassFileElement> left) {
    var fields = FieldTransform.dropping(left::test);
    var methods =
        MethodTransform.dropping(left::test)
            .andThen(
                MethodTransform.transformingCode(
                    (code, part) -> {
                      if (!left.test(part)) {
                        code.with(part);
                      }
                    }));
    return ClassTransform.dropping(left::test)
        .andThen(ClassTransform.transformingFields(fields))
        .andThen(ClassTransform.transformingMethods(methods));
  }

  private static Optional<Part> part(Path jar) {
    return NARROW.entrySet().stream()
        .filter(each -> jar.getFileName().toString().startsWith(each.getKey()))
        .map(Map.Entry::getValue)
        .findAny();
  }

  private Reached reached(Path jar, Part part) {
    var others = new ArrayList<Map<String, byte[]>>();
    var callers = new ArrayList<>(List.of(alsoCalling));
    for (Path other : jars) {
      if (!other.equals(jar)) {
        others.add(classes.get(other));
        if (other.getFileName().toString().startsWith(part.callers())) {
          callers.add(classes.get(other));
        }
      }
    }
    if (part.callers().isEmpty()) {
      var services = new TreeMap<>(classes.get(jar));
      services.keySet().removeIf(name -> !Reached.isService(name));
      callers.add(services);
    }
    return new Reached(classes.get(jar), part.never(), callers, others, part.single());
  }
}

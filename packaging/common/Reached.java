import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.reflect.AccessFlag;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What of a library can be reached by those who call it.
 *
 * <p>A class is reached when it is named by what is reached, also in a text that could be the
 * argument of {@code Class.forName}. All its methods are then, unless single methods are asked for:
 * then a method is when somebody who is reached calls one of its name and type, of whatever class,
 * or when a type from outside the library has such a one; a static method when it is called itself.
 */
final class Reached {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w$]*(?:[/.][\\w$]+)+");
  private static final String CLASS = ".class";

  /** Called by the virtual machine, or found by name. */
  private static final Set<String> UNCALLED =
      Set.of("<clinit>", "<init>", "values", "valueOf", "readResolve", "writeReplace");

  private record Type(ClassModel model, List<String> parents, Map<String, MethodModel> methods) {
    static Type of(byte[] bytes) {
      ClassModel model = ClassFile.of().parse(bytes);
      var parents = new ArrayList<String>();
      model.superclass().ifPresent(parent -> parents.add(parent.asInternalName()));
      model.interfaces().forEach(parent -> parents.add(parent.asInternalName()));
      var methods = new HashMap<String, MethodModel>();
      model.methods().forEach(method -> methods.put(key(method), method));
      return new Type(model, List.copyOf(parents), methods);
    }
  }

  private final Map<String, Type> library = new HashMap<>();
  private final List<Map<String, byte[]>> others;
  private final boolean single;
  private final Map<String, List<String>> outer = new HashMap<>();
  private final Set<String> types = new HashSet<>();
  private final Set<String> methods = new HashSet<>();
  private final Set<String> calls = new HashSet<>();
  private final Map<String, List<String>> uncalled = new HashMap<>();
  private final ArrayDeque<Runnable> todo = new ArrayDeque<>();

  /**
   * @param library its files by their names in the jar
   * @param never classes of it that nobody comes to, though they are named
   * @param callers the files of those who may call it
   * @param others the files of all other libraries
   * @param single whether of a class that is reached only the methods are that somebody calls
   */
  Reached(
      Map<String, byte[]> library,
      Set<String> never,
      List<Map<String, byte[]>> callers,
      List<Map<String, byte[]>> others,
      boolean single) {
    this.others = List.copyOf(others);
    this.single = single;
    library.forEach(
        (file, bytes) -> {
          if (isClass(file)) {
            this.library.put(file.substring(0, file.length() - CLASS.length()), Type.of(bytes));
          }
        });
    for (String left : never) {
      if (this.library.remove(left) == null) {
        throw new IllegalStateException("no class " + left + " to leave out");
      }
    }
    if (single) {
      var seen = new HashSet<String>();
      this.library.values().forEach(type -> type.parents.forEach(each -> outside(each, seen)));
    }
    callers.forEach(files -> files.forEach(this::caller));
    while (!todo.isEmpty()) {
      todo.pop().run();
    }
  }

  /** Names all services that the library offers as well. */
  static boolean isService(String file) {
    return file.startsWith("META-INF/services/");
  }

  private static boolean isClass(String file) {
    return file.endsWith(CLASS) && !file.startsWith("META-INF/") && !file.endsWith("-info.class");
  }

  boolean has(String file) {
    return types.contains(file.substring(0, file.length() - CLASS.length()));
  }

  boolean has(ClassModel type, MethodModel method) {
    return !single || methods.contains(type.thisClass().asInternalName() + '.' + key(method));
  }

  private static String key(MethodModel method) {
    return method.methodName().stringValue() + method.methodType().stringValue();
  }

  /** A type that the library has below it may be called by the JDK or by another library. */
  private void outside(String name, Set<String> seen) {
    byte[] bytes = library.containsKey(name) || !seen.add(name) ? null : bytes(name + CLASS);
    if (bytes != null) { // else of a library that is not here, and nothing below it can be loaded
      Type type = Type.of(bytes);
      calls.addAll(type.methods.keySet());
      type.parents.forEach(parent -> outside(parent, seen));
    }
  }

  private byte[] bytes(String file) {
    for (Map<String, byte[]> files : others) {
      if (files.containsKey(file)) {
        return files.get(file);
      }
    }
    try (InputStream in = ClassLoader.getSystemResourceAsStream(file)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void caller(String file, byte[] bytes) {
    if (file.endsWith(CLASS)) {
      pool(ClassFile.of().parse(bytes));
    } else if (isService(file)) {
      named(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  private void pool(ClassModel model) {
    for (PoolEntry entry : model.constantPool()) {
      switch (entry) {
        case MemberRefEntry member -> called(member);
        case Utf8Entry text -> named(text.stringValue());
        default -> {}
      }
    }
  }

  private void named(String text) {
    var matcher = NAME.matcher(text);
    while (matcher.find()) {
      String name = matcher.group().replace('.', '/');
      type(name);
      type(name.substring(1)); // a descriptor's first letter is not part of the name behind it
    }
  }

  private void type(String name) {
    Type type = library.get(name);
    if (type != null && types.add(name)) {
      todo.add(single ? () -> methodsOf(name, type) : () -> pool(type.model));
    }
  }

  private void methodsOf(String name, Type type) {
    type.parents.forEach(this::type);
    type.model
        .findAttribute(Attributes.nestHost())
        .ifPresent(host -> type(host.nestHost().asInternalName()));
    type(name + "Impl"); // Lucene finds what implements an attribute by this name
    int nested = name.lastIndexOf('$');
    if (nested > 0) {
      type(name.substring(0, nested));
    }
    type.model.fields().forEach(field -> named(field.fieldType().stringValue()));
    boolean all = type.model.flags().has(AccessFlag.ANNOTATION);
    type.methods.forEach(
        (key, method) -> {
          if (all || UNCALLED.contains(method.methodName().stringValue())) {
            method(name, key);
          } else if (!isStatic(method)) {
            if (calls.contains(key)) {
              method(name, key);
            } else {
              uncalled.computeIfAbsent(key, none -> new ArrayList<>()).add(name);
            }
          }
        });
  }

  private static boolean isStatic(MethodModel method) {
    return method.flags().has(AccessFlag.STATIC);
  }

  private void called(MemberRefEntry member) {
    named(member.owner().asInternalName());
    named(member.type().stringValue());
    if (single && !(member instanceof FieldRefEntry)) {
      String key = member.name().stringValue() + member.type().stringValue();
      statically(member.owner().asInternalName(), key);
      if (calls.add(key) && uncalled.containsKey(key)) {
        uncalled.remove(key).forEach(type -> method(type, key));
      }
    }
  }

  private void statically(String name, String key) {
    Type type = library.get(name);
    if (type == null) {
      above(name).forEach(parent -> statically(parent, key));
    } else if (type.methods.containsKey(key) && isStatic(type.methods.get(key))) {
      type(name);
      method(name, key);
    } else {
      type.parents.forEach(parent -> statically(parent, key));
    }
  }

  /** What a type that is not of the library has above it. */
  private List<String> above(String name) {
    return outer.computeIfAbsent(
        name,
        type ->
            others.stream()
                .filter(files -> files.containsKey(type + CLASS))
                .findAny()
                .map(files -> Type.of(files.get(type + CLASS)).parents)
                .orElse(List.of()));
  }

  private void method(String type, String key) {
    if (methods.add(type + '.' + key)) {
      MethodModel method = library.get(type).methods.get(key);
      todo.add(
          () -> {
            named(method.methodType().stringValue());
            method.code().ifPresent(code -> code.forEach(this::read));
          });
    }
  }

  private void read(CodeElement part) {
    switch (part) {
      case InvokeInstruction call -> called(call.method());
      case InvokeDynamicInstruction call -> {
        named(call.invokedynamic().type().stringValue());
        call.invokedynamic().bootstrap().arguments().forEach(this::constant);
      }
      case FieldInstruction field -> called(field.field());
      case ConstantInstruction.LoadConstantInstruction load -> constant(load.constantEntry());
      case TypeCheckInstruction check -> named(check.type().asInternalName());
      case NewObjectInstruction made -> named(made.className().asInternalName());
      case NewReferenceArrayInstruction made -> named(made.componentType().asInternalName());
      case NewMultiArrayInstruction made -> named(made.arrayType().asInternalName());
      case ExceptionCatch caught ->
          caught.catchType().ifPresent(type -> named(type.asInternalName()));
      default -> {}
    }
  }

  private void constant(LoadableConstantEntry constant) {
    switch (constant) {
      case ClassEntry type -> named(type.asInternalName());
      case StringEntry text -> named(text.stringValue());
      case MethodHandleEntry handle -> called(handle.reference());
      case MethodTypeEntry type -> named(type.descriptor().stringValue());
      case ConstantDynamicEntry made -> made.bootstrap().arguments().forEach(this::constant);
      default -> {}
    }
  }
}

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;

/**
 * Mends one method of JavaFX 26, which throws when a line is broken inside text that runs from
 * right to left: it looks for the spaces at the line's end at places before the text's start. The
 * mended method answers for such text that there are none, as JavaFX 25 did; the line is then
 * measured with its last space. The class that this makes lies before JavaFX's own on the class
 * path: {@code RightToLeft <classes folder>}.
 */
final class RightToLeft {
  private static final String CLASS = "com/sun/javafx/text/PrismTextLayout.class";
  private static final String METHOD = "computeTrailingSpaceWidth";
  private static final ClassDesc RUN = ClassDesc.of("com.sun.javafx.text.TextRun");

  public static void main(String[] args) throws IOException {
    byte[] published;
    try (InputStream in = published().openStream()) {
      published = in.readAllBytes();
    }
    Path mended = Path.of(args[0]).resolve(CLASS);
    Files.createDirectories(mended.getParent());
    Files.write(mended, mend(published));
  }

  /** JavaFX's own, not the mended one of an earlier build. */
  private static URL published() throws IOException {
    return Collections.list(RightToLeft.class.getClassLoader().getResources(CLASS)).stream()
        .filter(place -> place.getProtocol().equals("jar"))
        .findFirst()
        .orElseThrow();
  }

  private static byte[] mend(byte[] published) {
    var file = ClassFile.of();
    var read = file.parse(published);
    if (read.methods().stream().noneMatch(RightToLeft::isTheOne)) {
      throw new IllegalStateException(
          METHOD + " is gone from JavaFX: look whether this mend is needed any more.");
    }
    return file.transformClass(
        read, ClassTransform.transformingMethodBodies(RightToLeft::isTheOne, new Mend()));
  }

  private static boolean isTheOne(MethodModel method) {
    return method.methodName().equalsString(METHOD);
  }

  /** {@code if (!run.isLeftToRight()) return 0;} and then what stood there. */
  private static final class Mend implements CodeTransform {
    @Override
    public void atStart(CodeBuilder code) {
      var published = code.newLabel();
      code.aload(1)
          .invokevirtual(RUN, "isLeftToRight", MethodTypeDesc.of(ConstantDescs.CD_boolean))
          .ifne(published)
          .fconst_0()
          .freturn()
          .labelBinding(published);
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
      code.with(element);
    }
  }
}

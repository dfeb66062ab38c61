package io.wirewatch.standalone.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Keeps the argument about size out of review: files to 400 lines, methods to 40. */
class SizeTest {
  private static final int FILE = 400;
  private static final int METHOD = 40;
  private static final Path ROOT = root();

  /** What is long for a reason. */
  private static final Map<String, String> ALLOWED =
      Map.of(
          "SampleNews.java", "a list of sample articles",
          "DevConsole.java", "a list of sample rules and messages",
          "Pictures.java", "a list of pages to take pictures of");

  @Test
  void noFileIsOver400Lines() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : sources()) {
      int lines = Files.readAllLines(file).size();
      if (lines > FILE) {
        tooLong.add(lines + " lines: " + ROOT.relativize(file));
      }
    }

    assertThat(tooLong).as("split a file by what its parts are for").isEmpty();
  }

  @Test
  void noMethodIsOver40Lines() throws IOException {
    List<String> tooLong = new ArrayList<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(problem -> {}, Locale.ROOT, UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  problem -> {},
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(sources()));
      for (CompilationUnitTree unit : task.parse()) {
        new MethodLengths(Trees.instance(task).getSourcePositions(), tooLong).scan(unit, unit);
      }
    }

    assertThat(tooLong).as("give the parts of a method names").isEmpty();
  }

  private static final class MethodLengths extends TreeScanner<Boolean, CompilationUnitTree> {
    private final SourcePositions positions;
    private final List<String> tooLong;

    MethodLengths(SourcePositions positions, List<String> tooLong) {
      this.positions = positions;
      this.tooLong = tooLong;
    }

    @Override
    public Boolean visitMethod(MethodTree method, CompilationUnitTree unit) {
      if (method.getBody() != null) {
        LineMap lines = unit.getLineMap();
        long start = lines.getLineNumber(positions.getStartPosition(unit, method.getBody()));
        long end = lines.getLineNumber(positions.getEndPosition(unit, method.getBody()));
        long length = end - start + 1;
        if (length > METHOD) {
          Path file = ROOT.relativize(Path.of(unit.getSourceFile().toUri()));
          tooLong.add(length + " lines: " + file + ":" + start + " " + method.getName());
        }
      }
      super.visitMethod(method, unit);
      return true;
    }
  }

  private static List<Path> sources() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().contains("/target/"))
          .filter(file -> !ALLOWED.containsKey(file.getFileName().toString()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    return Path.of("..").toAbsolutePath().normalize();
  }
}

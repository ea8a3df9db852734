package dev.parley.reading.weights;

import ai.onnxruntime.OrtEnvironment;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * ONNX Runtime, with its native libraries unpacked by us. Left to itself it leaves a folder behind at every run, and
 * after a kill 24 MB: it asks for the folder to be deleted at the end before the files in it.
 */
final class NativeRuntime {
  private static final String PATH = "onnxruntime.native.path";
  private static final List<String> LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni");

  private NativeRuntime() {}

  /** The environment of this process, loaded at the first call. */
  static OrtEnvironment environment() {
    return Loaded.ENVIRONMENT;
  }

  private static final class Loaded {
    static final OrtEnvironment ENVIRONMENT = load();
  }

  private static OrtEnvironment load() {
    if (System.getProperty(PATH) != null) {
      return OrtEnvironment.getEnvironment();
    }
    try {
      Path folder = Files.createTempDirectory("parley-runtime");
      try {
        if (unpack(folder)) {
          System.setProperty(PATH, folder.toString());
        }
        return OrtEnvironment.getEnvironment();
      } finally {
        System.clearProperty(PATH);
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The runtime of the model cannot be unpacked: " + e.getMessage(), e);
    }
  }

  /** Whether the libraries for this machine came along and are now in the folder. */
  private static boolean unpack(Path folder) throws IOException {
    String place = "/ai/onnxruntime/native/" + system() + "-" + processor() + "/";
    for (String library : LIBRARIES) {
      String file = System.mapLibraryName(library);
      try (InputStream in = OrtEnvironment.class.getResourceAsStream(place + file)) {
        if (in == null) {
          return false;
        }
        Files.copy(in, folder.resolve(file));
      }
    }
    return true;
  }

  private static String system() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return name.startsWith("windows") ? "win" : name.startsWith("mac") ? "osx" : "linux";
  }

  private static String processor() {
    String name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    return name.equals("amd64") || name.equals("x86_64") ? "x64" : name;
  }

  /** A loaded library can be deleted at once; Windows holds it until the process ends. */
  private static void delete(Path folder) {
    // What is asked for last is deleted first.
    File whole = folder.toFile();
    List<File> files = LIBRARIES.stream().map(one -> new File(whole, System.mapLibraryName(one))).toList();
    boolean gone = files.stream().map(file -> file.delete() || !file.exists()).reduce(true, Boolean::logicalAnd);
    if (!gone || !whole.delete()) {
      whole.deleteOnExit();
      files.forEach(File::deleteOnExit);
    }
  }
}

package dev.parley.reading.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a folder and its folders, sorted by their path inside. Hidden ones (a dot before the name) are passed
 * over, and links to folders are not followed, so that no circle arises.
 */
final class Folder extends SimpleFileVisitor<Path> {
  private final Path root;
  private final List<File> files = new ArrayList<>();

  private Folder(Path root) {
    this.root = root;
  }

  /** A file and its path inside the folder, with slashes. */
  record File(String inside, Path path) {}

  static List<File> files(Path root) throws IOException {
    Folder folder = new Folder(root);
    Files.walkFileTree(root, folder);
    folder.files.sort(Comparator.comparing(File::inside));
    return folder.files;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
    return !directory.equals(root) && isHidden(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (!isHidden(file) && !Files.isDirectory(file)) {
      add(file);
    }
    return FileVisitResult.CONTINUE;
  }

  /** Reading it again when its turn comes will say why it cannot be read. */
  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) {
    add(file);
    return FileVisitResult.CONTINUE;
  }

  private void add(Path file) {
    files.add(new File(root.relativize(file).toString().replace('\\', '/'), file));
  }

  private static boolean isHidden(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().startsWith(".");
  }
}

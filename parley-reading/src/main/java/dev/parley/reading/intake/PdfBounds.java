package dev.parley.reading.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;

/**
 * Looks ahead whether any stream of a PDF unfolds to more than a bound. PDFBox unfolds a stream whole into memory,
 * where three megabytes can become three gigabytes. Pictures are passed over: nobody unfolds them for their text.
 */
final class PdfBounds {
  private final long most;

  PdfBounds(long most) {
    this.most = most;
  }

  /** Whether all streams stay within the bound. */
  boolean hold(COSDocument document) throws IOException {
    for (COSObjectKey key : document.getXrefTable().keySet()) {
      COSBase object = document.getObjectFromPool(key).getObject();
      boolean unfolds =
          object instanceof COSStream stream && !COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
      if (unfolds && !holds((COSStream) object)) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(COSStream stream) throws IOException {
    List<COSName> filters = filters(stream.getFilters());
    byte[] folded;
    try (InputStream raw = stream.createRawInputStream()) {
      folded = raw.readAllBytes();
    }
    for (int i = 0; i < filters.size(); i++) {
      Bounded unfolded = new Bounded();
      try {
        FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(new ByteArrayInputStream(folded), unfolded, stream, i);
      } catch (IOException | UncheckedIOException e) {
        // A damaged or unknown stream is PDFBox's to deal with; only its size matters here.
        return !unfolded.full;
      }
      folded = unfolded.toByteArray();
    }
    return true;
  }

  private static List<COSName> filters(@Nullable COSBase filters) {
    List<COSName> names = new ArrayList<>();
    if (filters instanceof COSName name) {
      names.add(name);
    } else if (filters instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSName name) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private final class Bounded extends ByteArrayOutputStream {
    private boolean full;

    @Override
    public void write(byte[] bytes, int offset, int length) {
      if (size() + (long) length > most) {
        full = true;
        throw new UncheckedIOException(new IOException("more than " + most + " bytes"));
      }
      super.write(bytes, offset, length);
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }
  }
}

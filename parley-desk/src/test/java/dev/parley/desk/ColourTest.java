package dev.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whether the colours of the style sheet can be read, and told apart by colour-blind readers. */
class ColourTest {
  /** Full protanopia, deuteranopia and tritanopia on linear RGB: Machado, Oliveira and Fernandes 2009, table 1. */
  private static final Map<String, double[]> BLINDNESS =
      Map.of(
          "protanopia", new double[] {
            0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998
          },
          "deuteranopia", new double[] {
            0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881
          },
          "tritanopia", new double[] {
            1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900
          });

  private static final Pattern VARIABLE = Pattern.compile("--([a-z0-9-]+): #([0-9a-f]{6});");

  private static List<Map<String, double[]>> themes() throws IOException {
    String css;
    try (InputStream stream = Desk.class.getResourceAsStream("desk.css")) {
      assertThat(stream).isNotNull();
      css = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
    int dark = css.indexOf("prefers-color-scheme: dark");
    int end = css.indexOf("*, *::before");
    return List.of(colours(css.substring(0, dark)), colours(css.substring(dark, end)));
  }

  private static Map<String, double[]> colours(String css) {
    Map<String, double[]> colours = new HashMap<>();
    Matcher matcher = VARIABLE.matcher(css);
    while (matcher.find()) {
      int rgb = Integer.parseInt(matcher.group(2), 16);
      colours.put(
          matcher.group(1), new double[] {linear(rgb >> 16 & 255), linear(rgb >> 8 & 255), linear(rgb & 255)});
    }
    return colours;
  }

  private static double linear(int eightBit) {
    double value = eightBit / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static double luminance(double[] rgb) {
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
  }

  /** The contrast of WCAG 2, from 1 to 21. */
  private static double contrast(double[] one, double[] other) {
    double light = Math.max(luminance(one), luminance(other));
    double dark = Math.min(luminance(one), luminance(other));
    return (light + 0.05) / (dark + 0.05);
  }

  private static double[] seen(double[] rgb, double[] matrix) {
    double[] seen = new double[3];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        seen[row] += matrix[3 * row + column] * rgb[column];
      }
      seen[row] = Math.clamp(seen[row], 0, 1);
    }
    return seen;
  }

  /** Distance in CIELAB (1976); 2.3 is just noticeable. */
  private static double distance(double[] one, double[] other) {
    double[] a = lab(one);
    double[] b = lab(other);
    return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
  }

  private static double[] lab(double[] rgb) {
    double x = f((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047);
    double y = f(luminance(rgb));
    double z = f((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double f(double t) {
    return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
  }

  private static double[] of(Map<String, double[]> theme, String name) {
    double[] colour = theme.get(name);
    assertThat(colour).as(name).isNotNull();
    return colour;
  }

  @Test
  void every_text_stands_out_from_what_is_behind_it() throws IOException {
    for (Map<String, double[]> theme : themes()) {
      for (String ink : List.of("ink", "quiet", "link", "source", "cue", "content")) {
        for (String ground : List.of("paper", "raised", "notice", "content-tint")) {
          assertThat(contrast(of(theme, ink), of(theme, ground))).as(ink + " on " + ground).isGreaterThan(4.5);
        }
      }
      for (String ink : List.of("ink", "source", "cue")) {
        for (String ground : List.of("content-tint-2", "content-tint-3", "lit")) {
          assertThat(contrast(of(theme, ink), of(theme, ground))).as(ink + " on " + ground).isGreaterThan(4.5);
        }
      }
      assertThat(contrast(of(theme, "source"), of(theme, "source-tint"))).isGreaterThan(4.5);
      assertThat(contrast(of(theme, "cue"), of(theme, "cue-tint"))).isGreaterThan(4.5);
    }
  }

  @Test
  void source_cue_and_content_differ_for_readers_with_any_colour_blindness() throws IOException {
    for (Map<String, double[]> theme : themes()) {
      BLINDNESS.forEach(
          (name, matrix) -> {
            double[] source = seen(of(theme, "source"), matrix);
            double[] cue = seen(of(theme, "cue"), matrix);
            double[] content = seen(of(theme, "content"), matrix);
            assertThat(distance(source, cue)).as("source and cue, " + name).isGreaterThan(20);
            assertThat(distance(source, content)).as("source and content, " + name).isGreaterThan(20);
            assertThat(distance(cue, content)).as("cue and content, " + name).isGreaterThan(20);
          });
    }
  }
}

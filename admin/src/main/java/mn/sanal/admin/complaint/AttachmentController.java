package mn.sanal.admin.complaint;

import mn.sanal.admin.ConsoleOnly;
import mn.sanal.admin.page.NotFound;
import mn.sanal.admin.page.Person;
import mn.sanal.db.attachment.AttachmentId;
import mn.sanal.db.attachment.Attachments;
import mn.sanal.db.attachment.Content;
import mn.sanal.db.complaint.Complaint;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Photos and voice messages of a case; nothing in such a file can run in the console. */
@ConsoleOnly
@Controller
class AttachmentController {

  private final CaseFile file;
  private final Attachments attachments;

  AttachmentController(CaseFile file, Attachments attachments) {
    this.file = file;
    this.attachments = attachments;
  }

  @GetMapping("/admin/complaints/{number}/attachments/{id}")
  ResponseEntity<Resource> open(
      @PathVariable String number, @PathVariable long id, @AuthenticationPrincipal Person me) {
    Complaint complaint = file.of(number, me);
    Content content =
        attachments
            .find(new AttachmentId(id))
            .filter(known -> known.caseNumber().equals(complaint.number()))
            .flatMap(known -> attachments.open(known.id()))
            .orElseThrow(NotFound::new);
    String name = complaint.number().value() + "-" + id + ending(content.contentType());
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(content.contentType()))
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(name).build().toString())
        .body(new ByteArrayResource(content.bytes()));
  }

  /** So that a saved file opens; its own name is never kept. */
  private static String ending(String contentType) {
    return switch (contentType) {
      case "image/jpeg" -> ".jpg";
      case "audio/ogg" -> ".ogg";
      case "audio/mp4" -> ".m4a";
      case "audio/webm" -> ".webm";
      default -> "";
    };
  }
}

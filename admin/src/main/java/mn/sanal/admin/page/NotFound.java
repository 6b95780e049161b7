package mn.sanal.admin.page;

/** What an address names is not there, or not for this reader, which must look the same. */
public final class NotFound extends RuntimeException {

  private static final long serialVersionUID = 1L;
}

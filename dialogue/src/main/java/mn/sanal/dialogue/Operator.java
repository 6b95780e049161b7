package mn.sanal.dialogue;

/** Who runs this Sanal and how to reach them; the consent text names both. */
public record Operator(String name, String contact) {}

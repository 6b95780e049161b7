// The list of cases by keyboard, and an address for each state of it. Comfort only.
(() => {
  const rows = () => [...document.querySelectorAll("#found a.case-row")];
  const box = () => document.getElementById("q");

  // Arrows lead from the box through the cases, Escape leads back.
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !box()) {
      return;
    }
    const at = rows().indexOf(event.target.closest?.("a.case-row"));
    const free = event.target === document.body || event.target.id === "content";
    if (event.key === "ArrowDown" && (at >= 0 || free || event.target === box())) {
      move(event, rows()[at + 1]);
    } else if (event.key === "ArrowUp" && at >= 0) {
      move(event, at === 0 ? box() : rows()[at - 1]);
    } else if (event.key === "Escape" && at >= 0) {
      move(event, box());
    } else if (event.key === "Delete" || event.key === "Backspace") {
      event.target.closest?.("a.chip")?.click();
    }
  });

  function move(event, to) {
    if (to) {
      event.preventDefault();
      to.focus();
      to.scrollIntoView({ block: "nearest" });
    }
  }

  // While somebody types, one entry of the history follows them; a ticked filter is a new one.
  let typed = false;
  addEventListener("htmx:beforeHistoryUpdate", (event) => {
    const history = event.detail.history;
    const typing = event.detail.requestConfig?.triggeringEvent?.type === "input";
    if ((typing && typed) || history.path === location.pathname + location.search) {
      history.type = "replace";
    }
    typed = typing;
  });

  // The result is replaced whole: what was opened in it stays open.
  const opened = new Set();
  addEventListener(
    "toggle",
    (event) => {
      const id = event.target.id;
      if (id?.startsWith("more-")) {
        event.target.open ? opened.add(id) : opened.delete(id);
      }
    },
    true,
  );
  addEventListener("htmx:afterSwap", () => {
    for (const id of opened) {
      const again = document.getElementById(id);
      if (again) {
        again.open = true;
      }
    }
  });

  // A chip is a link: after it the next chip has the focus, so that all can go one after the other.
  const CHIP = "sanal-chip";
  addEventListener("click", (event) => {
    const chip = event.target.closest?.("a.chip");
    if (chip) {
      sessionStorage.setItem(CHIP, [...document.querySelectorAll("a.chip")].indexOf(chip));
    }
  });
  addEventListener("DOMContentLoaded", () => {
    const at = sessionStorage.getItem(CHIP);
    sessionStorage.removeItem(CHIP);
    if (at !== null && box()) {
      const chips = document.querySelectorAll("a.chip");
      (chips[Math.min(at, chips.length - 1)] ?? box()).focus();
    }
  });
})();

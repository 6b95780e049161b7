// Comfort only: every page works without this file.
addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const box = document.querySelector("input[type=search]");
    if (box) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  }
});

addEventListener("focusin", (event) => {
  if (event.target.matches?.("input.copy")) {
    event.target.select();
  }
});

// What is shown once is copied by a button, which only a browser that can copy shows.
addEventListener("DOMContentLoaded", () => {
  for (const button of document.querySelectorAll("button[data-copies]")) {
    button.hidden = false;
  }
});

addEventListener("click", async (event) => {
  const button = event.target.closest?.("button[data-copies]");
  if (!button) {
    return;
  }
  const field = document.getElementById(button.dataset.copies);
  field.focus();
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    document.execCommand("copy"); // Over plain http browsers offer no clipboard.
  }
  button.textContent = button.dataset.done;
});

// On a phone the filters would push the list off the screen: folded until somebody opens them.
const narrow = matchMedia("(max-width: 60rem)");
let filtersOpened = false;

function foldFilters() {
  const filters = document.querySelector("details.facets");
  if (filters && narrow.matches && !filtersOpened) {
    filters.open = false;
  }
}

addEventListener("DOMContentLoaded", foldFilters);
addEventListener("htmx:afterSettle", foldFilters);
addEventListener("click", (event) => {
  const summary = event.target.closest?.("details.facets > summary");
  if (summary) {
    filtersOpened = !summary.parentElement.open;
  }
});

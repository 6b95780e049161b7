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

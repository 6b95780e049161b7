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

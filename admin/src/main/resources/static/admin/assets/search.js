// The list of cases by keyboard, and an address for each state of it. Comfort only.
(() => {
  const rows = () => [...document.querySelectorAll("#found a.case-row")];
  const box = () => document.getElementById("q");

  // Arrows lead from the box through the cases, Escape leads back.
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || !box()) {
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

  // Words that may be meant are proposed below the box while somebody types.
  addEventListener("DOMContentLoaded", () => {
    const input = document.querySelector("input[data-words]");
    if (input) {
      propose(input);
    }
  });

  function propose(input) {
    const list = document.createElement("ul");
    list.className = "words";
    list.id = "q-words";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", input.dataset.label);
    input.after(list);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    let at = -1;
    let waiting;
    let asked = new AbortController();

    function show(words) {
      at = -1;
      list.replaceChildren(
        ...words.map((word, i) => {
          const option = document.createElement("li");
          option.id = `q-word-${i}`;
          option.setAttribute("role", "option");
          option.textContent = word;
          return option;
        }),
      );
      list.hidden = words.length === 0;
      input.setAttribute("aria-expanded", String(!list.hidden));
      choose(-1);
    }

    function hide() {
      clearTimeout(waiting);
      asked.abort();
      show([]);
    }

    function choose(which) {
      at = which;
      [...list.children].forEach((option, i) => option.setAttribute("aria-selected", i === at));
      if (at < 0) {
        input.removeAttribute("aria-activedescendant");
      } else {
        input.setAttribute("aria-activedescendant", list.children[at].id);
      }
    }

    function take(option) {
      input.value = `${option.textContent} `;
      hide();
      input.focus();
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }

    async function ask() {
      asked.abort();
      asked = new AbortController();
      try {
        const url = `${input.dataset.words}?q=${encodeURIComponent(input.value)}`;
        const answer = await fetch(url, { signal: asked.signal });
        const words = answer.ok && !answer.redirected ? await answer.json() : [];
        if (document.activeElement === input) {
          show(words);
        }
      } catch {
        // Overtaken, or the connection is away: typing goes on without proposals.
      }
    }

    show([]);
    input.addEventListener("input", () => {
      clearTimeout(waiting);
      if (/[\p{L}\p{N}]{2}$/u.test(input.value)) {
        waiting = setTimeout(ask, 150);
      } else {
        hide();
      }
    });
    input.addEventListener("blur", hide);
    list.addEventListener("mousedown", (event) => {
      event.preventDefault();
      const option = event.target.closest("li");
      if (option) {
        take(option);
      }
    });
    input.addEventListener("keydown", (event) => {
      const count = list.children.length;
      if (count === 0 || event.isComposing) {
        return;
      }
      if (event.key === "ArrowDown") {
        choose(at + 1 < count ? at + 1 : 0);
      } else if (event.key === "ArrowUp") {
        choose(at > 0 ? at - 1 : count - 1);
      } else if (event.key === "Enter" && at >= 0) {
        take(list.children[at]);
      } else if (event.key === "Escape") {
        hide();
      } else {
        return;
      }
      event.preventDefault();
    });
  }
})();

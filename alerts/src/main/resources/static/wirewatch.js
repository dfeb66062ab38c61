// Keyboard shortcuts and nothing else: every page works without this file.
"use strict";
(() => {
  const off = document.body.dataset.shortcuts === "off";
  const dialog = document.getElementById("keys");
  let waitingForGo = 0;

  const typing = (target) =>
    target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));

  const rows = () => [...document.querySelectorAll("[data-row]")];

  function move(step) {
    const all = rows();
    if (all.length === 0) return;
    const at = all.findIndex((row) => row.contains(document.activeElement));
    const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + step))];
    all.forEach((row) => row.classList.toggle("at", row === next));
    const link = next.querySelector("[data-row-link]");
    link.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  }

  // What the row in view offers under a key: its button, its link, its box.
  function press(key) {
    const all = rows();
    const row = all.find((one) => one.contains(document.activeElement)) ?? all.find((one) => one.classList.contains("at"));
    const control = row?.querySelector(`[data-key="${key}"]`);
    if (!control) return;
    control.click();
    if (control.matches("summary")) control.parentElement.querySelector("button")?.focus();
  }

  function tick() {
    const row = rows().find((one) => one.contains(document.activeElement));
    row?.querySelector("[data-tick]")?.click();
  }

  const go = { s: "/", a: "/alerts", w: "/why", i: "/insights", r: "/rules", m: "/messages", h: "/help" };
  const keys = {
    j: () => move(1),
    k: () => move(-1),
    x: tick,
    t: () => press("t"),
    e: () => press("e"),
    s: () => press("s"),
    r: () => press("r"),
    n: () => press("n"),
    o: () => press("o"),
    "/": () => document.querySelector("[data-search]")?.focus(),
    "?": () => dialog?.showModal(),
    g: () => { waitingForGo = Date.now(); },
  };

  document.addEventListener("keydown", (event) => {
    if (off || event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || dialog?.open) return;
    const soon = Date.now() - waitingForGo < 1200;
    waitingForGo = 0;
    if (soon && Object.hasOwn(go, event.key)) {
      event.preventDefault();
      location.assign(go[event.key]);
    } else if (Object.hasOwn(keys, event.key)) {
      event.preventDefault();
      keys[event.key]();
    }
  });

  // The tab a menu was opened in: Escape closes it and gives the focus back.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const menu = document.querySelector("details.menu[open]");
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });

  // An error summary takes the focus, so that it is read first.
  document.querySelector("[data-focus]")?.focus();
})();

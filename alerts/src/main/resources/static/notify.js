// New alerts shown by the system while a page of the console is open. Asked for by a click, on the
// page of destinations; kept in this browser; one open page follows the stream for all of them.
"use strict";
(() => {
  const WANTED = "wirewatch.notify";
  const SEEN = "wirewatch.notify.seen";
  const possible = "Notification" in window && "EventSource" in window && "locks" in navigator;
  let release = () => {};

  const wanted = () => possible && localStorage.getItem(WANTED) === "on" && Notification.permission === "granted";

  function show(event) {
    localStorage.setItem(SEEN, event.lastEventId);
    const alert = JSON.parse(event.data);
    const shown = new Notification(alert.title, {
      body: `${alert.outlet} · ${alert.rule.name}`,
      tag: alert.id,
      lang: alert.language,
      icon: "/static/favicon.svg",
    });
    shown.addEventListener("click", () => {
      window.focus();
      location.assign(`/stories/${encodeURIComponent(alert.storyId)}`);
    });
  }

  function follow() {
    const seen = localStorage.getItem(SEEN);
    const stream = new EventSource(`/v1/stream/alerts${seen ? `?after=${encodeURIComponent(seen)}` : ""}`);
    stream.addEventListener("alert", show);
    return new Promise((done) => {
      release = () => { stream.close(); done(); };
    });
  }

  function begin() {
    navigator.locks.request("wirewatch.notify", () => (wanted() ? follow() : undefined));
  }

  function tell(card) {
    const state = card.querySelector("[data-notify-state]");
    const on = card.querySelector("[data-notify-on]");
    const off = card.querySelector("[data-notify-off]");
    const refused = possible && Notification.permission === "denied";
    state.textContent = !possible
      ? "This browser cannot, or not over this connection."
      : refused
        ? "The browser was told not to. Its settings for this site can change that."
        : wanted() ? "On, while a page of this console is open." : "Off.";
    on.hidden = !possible || refused || wanted();
    off.hidden = !wanted();
  }

  const card = document.querySelector("[data-notify]");
  if (card) {
    tell(card);
    card.querySelector("[data-notify-on]").addEventListener("click", async () => {
      if ((await Notification.requestPermission()) === "granted") {
        localStorage.setItem(WANTED, "on");
        localStorage.removeItem(SEEN);
        begin();
      }
      tell(card);
    });
    card.querySelector("[data-notify-off]").addEventListener("click", () => {
      localStorage.setItem(WANTED, "off");
      release();
      tell(card);
    });
  }
  if (wanted()) begin();
})();

// Leaves at once, by the link or by Shift pressed alone three times: Escape
// would have stopped the page that is being opened. The page is emptied and not
// hidden, so that nothing can bring it back to view, and what is opened takes
// its place in the history.
export function forlat(link) {
  const voice = link.nextElementSibling;
  let presses, alone, timer;

  function leave(e) {
    if (e) e.preventDefault();
    document.title = link.host; // never empty: the tab would show the address
    document.body.remove();
    location.replace(link.href);
  }

  function count(n, said) {
    clearTimeout(timer);
    presses = n;
    voice.textContent = said;
    if (n) timer = setTimeout(count, 5000, 0, link.dataset.slutt);
  }

  // Shift that belongs to anything else, such as a capital letter, Shift+Tab, a
  // screen reader's command or a selection with the mouse, starts over.
  function watch(e) {
    alone = e.key === "Shift" && !(e.repeat || e.ctrlKey || e.altKey || e.metaKey);
    if (!alone) count(0, "");
  }

  link.addEventListener("click", leave);
  addEventListener("keydown", watch, true);
  addEventListener("pointerdown", watch, true);
  addEventListener("keyup", (e) => {
    if (alone && e.key === "Shift") {
      if (presses > 1) leave();
      else if (presses) count(2, link.dataset.en);
      else count(1, link.dataset.to);
    }
    alone = false;
  }, true);
}

// Starts each component where its attribute stands. The components' own files
// are joined with this one before it is built, so their functions are in scope.
for (const [name, start] of Object.entries({ forlat })) {
  document.querySelectorAll(`[data-komponent="${name}"]`).forEach(start);
}

// Control+K, or ⌘K, leads to the search: the field on the page, or the page with it.
addEventListener("keydown", (e) => {
  const to = e.key === "k" && (e.ctrlKey || e.metaKey) && !e.altKey && (document.querySelector("#sokefelt") || document.querySelector("[aria-keyshortcuts]"));
  if (to) {
    e.preventDefault();
    to.focus();
    to.click();
  }
});

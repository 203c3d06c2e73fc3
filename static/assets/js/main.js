// Starts each component where its attribute stands. The components' own files
// are joined with this one before it is built, so their functions are in scope.
for (const [name, start] of Object.entries({ forlat })) {
  document.querySelectorAll(`[data-komponent="${name}"]`).forEach(start);
}

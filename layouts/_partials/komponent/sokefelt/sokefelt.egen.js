// Fetches what searches when the field is first used, so that a page which only
// has the field pays for no more than this. The scripts are named in the page.
function sokefelt(root) {
  const input = root.querySelector("input");
  const start = () => {
    const template = root.querySelector("template");
    if (template) {
      document.head.append(template.content);
      template.remove();
    }
  };
  root.querySelector("form").addEventListener("submit", (e) => e.preventDefault());
  input.addEventListener("focus", start);
  input.addEventListener("input", start);
  if (document.activeElement === input) start();
}

// Started here, since the file is not joined with main.js.
document.querySelectorAll('[data-komponent="sokefelt"]').forEach(sokefelt);

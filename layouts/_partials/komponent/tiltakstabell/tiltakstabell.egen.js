// Narrows and sorts the table of tiltak in place. Without it the same choices are
// links to pages of their own. Nothing is kept: not in the address, not in the
// browser.
function tiltakstabell(root) {
  const body = root.querySelector("tbody");
  const rows = [...body.rows];
  const words = root.dataset;
  const count = root.querySelector(".tiltakstabell__antall");
  const chips = root.querySelector(".valgte");
  const chosen = []; // { facet, id, button, label }
  const stages = [...root.querySelectorAll('[data-fasett="status"] [data-id]')].map((a) => a.dataset.id);
  const text = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
  const collator = new Intl.Collator(document.documentElement.lang);
  let sought = [];

  const belongs = (row, facet, id) => (row.dataset[facet] || "").split(" ").includes(id);
  // Choices of one kind widen, choices of different kinds narrow.
  const fits = (row, except) =>
    sought.every((word) => text.get(row).includes(word)) &&
    chosen.every(({ facet }) => facet === except || chosen.some((c) => c.facet === facet && belongs(row, facet, c.id)));

  function button(text, pressed) {
    const b = document.createElement("button");
    b.type = "button";
    b.append(...[].concat(text));
    if (pressed !== undefined) b.setAttribute("aria-pressed", pressed);
    return b;
  }

  function show() {
    let n = 0;
    for (const row of rows) n += !(row.hidden = !fits(row));
    const message = n === rows.length ? words.alle : n ? words.noen : words.ingen;
    count.textContent = message.replace("%d", n).replace("%d", rows.length);
    for (const c of choices) {
      c.number.textContent = rows.filter((row) => belongs(row, c.facet, c.id) && fits(row, c.facet)).length;
    }
  }

  function toggle(choice) {
    const at = chosen.indexOf(choice);
    if (at < 0) {
      chosen.push(choice);
      choice.chip = button(choice.label);
      choice.chip.className = "valgte__brikke";
      const hidden = document.createElement("span");
      hidden.className = "skjult";
      hidden.textContent = words.fjern + " ";
      choice.chip.prepend(hidden);
      choice.chip.addEventListener("click", () => {
        toggle(choice);
        choice.button.closest("details").querySelector("summary").focus();
      });
      chips.append(choice.chip);
    } else {
      chosen.splice(at, 1);
      choice.chip.remove();
    }
    choice.button.setAttribute("aria-pressed", at < 0);
    show();
  }

  // On a page that is one view already, that facet goes on being links: the rows
  // it would bring back are not here.
  const choices = [];
  for (const facet of root.querySelectorAll("[data-fasett]")) {
    if (facet.querySelector("[aria-current]")) continue;
    const name = facet.querySelector("summary").textContent;
    for (const link of facet.querySelectorAll("[data-id]")) {
      const number = link.querySelector(".fasett__antall");
      const choice = { facet: facet.dataset.fasett, id: link.dataset.id, number, label: [name + ": ", link.firstChild.cloneNode(true)] };
      choice.button = button([...link.childNodes], false);
      choice.button.addEventListener("click", () => toggle(choice));
      link.replaceWith(choice.button);
      choices.push(choice);
    }
  }

  // The same orders as those of the pages that the links lead to; what is not
  // known comes last.
  const keys = {
    nr: (row) => +row.dataset.nr,
    frist: (row) => (row.dataset.frist || "9999") + (row.dataset.fra || "9999"),
    status: (row) => stages.indexOf(row.dataset.status),
    ansvarlig: (row) => {
      const first = row.querySelector("[data-ansvar] > span");
      return first.className === "mangler" ? "\uffff" : first.textContent;
    },
  };
  const heads = [...root.querySelectorAll("th[data-sorter]")];
  const orders = [];
  function sort(by, down) {
    const sign = down ? -1 : 1;
    const compare = (a, b) => (typeof a === "number" ? a - b : collator.compare(a, b));
    rows.sort((a, b) => sign * compare(keys[by](a), keys[by](b)) || keys.nr(a) - keys.nr(b));
    body.append(...rows);
    for (const th of heads) th.removeAttribute("aria-sort");
    const th = heads.find((th) => th.dataset.sorter === by);
    th.setAttribute("aria-sort", down ? "descending" : "ascending");
    for (const b of orders) b.setAttribute("aria-pressed", b.dataset.sorter === by);
  }
  for (const th of heads) {
    const b = button([...th.childNodes]);
    b.addEventListener("click", () => sort(th.dataset.sorter, th.getAttribute("aria-sort") === "ascending"));
    th.append(b);
  }
  for (const link of root.querySelectorAll("a[data-sorter]")) {
    const b = button(link.textContent, link.hasAttribute("aria-current"));
    b.dataset.sorter = link.dataset.sorter;
    b.addEventListener("click", () => sort(b.dataset.sorter));
    link.replaceWith(b);
    orders.push(b);
  }

  const field = document.createElement("div");
  field.className = "sok";
  const input = document.createElement("input");
  input.type = "search";
  input.placeholder = words.sok;
  input.setAttribute("aria-label", words.sok);
  input.autocomplete = "off";
  input.addEventListener("input", () => {
    sought = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    show();
  });
  field.append(input);
  root.querySelector(".fasetter").prepend(field);

  const close = (except) => {
    for (const d of root.querySelectorAll(".fasett[open]")) if (d !== except) d.open = false;
  };
  document.addEventListener("click", (e) => close(e.target.closest(".fasett")));
  root.addEventListener("keydown", (e) => {
    const open = e.key === "Escape" && e.target.closest(".fasett[open]");
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    }
  });
}

// Started here, since the file is not joined with main.js.
document.querySelectorAll('[data-komponent="tiltakstabell"]').forEach(tiltakstabell);

// Shows results as one types. The field, the words and the place for the answers
// are in the page; only what was found is made here.
function sokefelt(root) {
  const input = root.querySelector("input");
  const list = root.querySelector(".sokefelt__treff");
  const status = root.querySelector(".sokefelt__svar");
  const none = root.querySelector(".sokefelt__ingen");
  const data = root.dataset;
  let turn = 0; // an answer to an older query is thrown away
  let saying;

  async function answer() {
    const mine = ++turn;
    const query = input.value;
    let found = { hits: [], total: 0 };
    let failed = false;
    if (words(query).length) {
      try {
        found = await search(query, data.slag);
      } catch (e) {
        failed = true;
      }
    }
    if (mine !== turn) return;
    const empty = !words(query).length;
    list.replaceChildren(...found.hits.map((hit) => item(hit, found)));
    none.hidden = empty || failed || found.total > 0;
    root.classList.toggle("sokefelt--svar", !empty);
    // Said when the typing rests, so that a screen reader is not interrupted.
    clearTimeout(saying);
    const text = empty ? "" : failed ? data.feil : !found.total ? data.ingen : found.total === 1 ? data.ett : count(found);
    saying = setTimeout(() => (status.textContent = text), empty ? 0 : 400);
    root.dispatchEvent(new CustomEvent("sokt", { detail: found }));
  }

  // Of many results the best are shown.
  function count({ hits, total }) {
    return (total > hits.length ? data.flere : data.noen).replace("%d", hits.length).replace("%d", total);
  }

  function item(hit, found) {
    const li = document.createElement("li");
    const link = document.createElement("a");
    link.href = new URL("../" + hit.url, base).href;
    if (hit.lang) link.lang = hit.lang;
    marked(link, hit.title, found.words);
    li.append(link);
    if (hit.label) li.append(" ", part("span", "sokefelt__slag", hit.label));
    for (let i = 0; i + 2 < hit.numbers.length; i += 3) li.append(number(hit.numbers.slice(i, i + 3)));
    if (hit.text) {
      const p = part("p", "sokefelt__om", "");
      marked(p, hit.text, found.words);
      li.append(p);
    }
    return li;
  }

  function part(tag, name, text) {
    const e = document.createElement(tag);
    e.className = name;
    e.textContent = text;
    return e;
  }

  function number([seen, called, name]) {
    const e = part(called ? "a" : "span", "sokefelt__nummer", "");
    if (called) e.href = "tel:" + called;
    const digits = part("bdi", "", seen);
    digits.dir = "ltr";
    e.append(digits, name ? " " + name : "");
    return e;
  }

  // marked puts text in an element, with the words that were found in bold.
  function marked(into, text, sought) {
    for (const run of text.split(new RegExp("([\\p{L}\\p{N}\\p{M}]+)", "u"))) {
      const own = words(run);
      if (own.length === 1 && sought.has(stem(core.t, own[0]))) into.append(part("mark", "", run));
      else into.append(run);
    }
  }

  const links = () => [...list.querySelectorAll("li > a:first-child")];
  root.addEventListener("keydown", (e) => {
    const all = links();
    const at = all.indexOf(document.activeElement);
    if (e.key === "ArrowDown" && (at >= 0 || e.target === input)) (all[at + 1] || all[at] || input).focus();
    else if (e.key === "ArrowUp" && at >= 0) (all[at - 1] || input).focus();
    else if (e.key === "Escape" && at >= 0) input.focus();
    else if (e.key === "Enter" && e.target === input && all[0]) all[0].focus();
    else return;
    e.preventDefault();
  });
  input.addEventListener("input", answer);
  if (input.value) answer();
}

document.querySelectorAll('[data-komponent="sokefelt"]').forEach(sokefelt);

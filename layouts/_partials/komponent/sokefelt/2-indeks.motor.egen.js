// The index: pieces that are fetched when they are asked for, by adding a script
// of our own, which works without a server too. See cmd/internal/sok/skriv.go.
const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
const digit = {};
[...alphabet].forEach((c, i) => (digit[c] = i));

const came = {}; // what has come, by name
const asked = {}; // promises, by name
const waiting = {}; // who is told, by name
let core; // what every query needs
let base; // the folder of the index
let stops;
let starts; // stop words that begin an expression
let selves; // words for the one who writes
let dear; // stems of words for somebody close to them
let someone; // words for one whom somebody tells of
let work; // stems of words that people use of their work
let reach; // stems of words for how to reach somebody

function receive([name, body]) {
  came[name] = body;
  if (waiting[name]) waiting[name](body);
}

function fetchPiece(name) {
  return (asked[name] =
    asked[name] ||
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      waiting[name] = resolve;
      script.onerror = () => {
        delete asked[name];
        reject(new Error(name));
      };
      script.src = new URL(`${name}.${core.v}.js`, base).href;
      document.head.append(script);
    }));
}

// ready waits for the part that every query needs.
const ready = new Promise((resolve, reject) => {
  const script = document.querySelector('script[src$="sok/kjerne.js"]');
  base = script.src;
  script.addEventListener("error", reject);
  waiting.kjerne = (body) => {
    core = body;
    [stops, starts, selves, dear, someone, work, reach] = [core.x, core.p, core.j, core.y, core.m, core.w, core.q].map((list) => new Set(list.split(" ")));
    resolve();
  };
});
const before = self.planveiSok || [];
self.planveiSok = { push: receive };
before.forEach(receive);

function pieceOf(word) {
  let low = 0;
  let high = core.o.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (core.o[middle] <= word) low = middle + 1;
    else high = middle;
  }
  return Math.max(low - 1, 0);
}

const opened = [];

async function piece(n) {
  const text = await fetchPiece("o" + n);
  if (opened[n]) return opened[n];
  const entries = new Map();
  let last = "";
  for (const line of text.split("|")) {
    const [head, pages, leads] = line.split(":");
    last = last.slice(0, digit[head[0]]) + head.slice(1);
    entries.set(last, { pages, leads });
  }
  return (opened[n] = entries);
}

// entry looks up a word. What it holds is read the first time it is needed.
async function entry(word) {
  const e = (await piece(pieceOf(word))).get(word);
  if (e && !e.read) readEntry(e);
  return e;
}

function readEntry(e) {
  const text = e.pages || "";
  e.read = true;
  e.idf = digit[text[0]] || 0;
  e.on = [];
  let page = -1;
  for (let i = 1; i < text.length; i++) {
    let n = 0;
    for (let shift = 0; ; shift += 5, i++) {
      const c = digit[text[i]];
      n |= (c & 31) << shift;
      if (c < 32) break;
    }
    page += n + 1;
    e.on.push(page, digit[text[++i]]);
  }
  const leads = e.leads || "";
  e.urgent = leads[0] === "!";
  e.to = leads.replace("!", "").split(",").filter(Boolean).map((lead) => [lead.slice(1), +lead[0]]);
}

// kindOf is where in the list of kinds a page stands.
function kindOf(page) {
  let at = 0;
  core.k.forEach(([first], i) => {
    if (first <= page) at = i;
  });
  return at;
}

async function show(page) {
  const chunk = await fetchPiece("d" + Math.floor(page / core.c));
  const [rest, title, text, lang, ...numbers] = chunk[page % core.c];
  const [, name, label] = core.k[kindOf(page)];
  const path = [name, rest].filter(Boolean).join("/");
  return { page, title, text: text || "", lang, numbers, label: rest ? label : "", url: (path && path + "/") + core.f };
}

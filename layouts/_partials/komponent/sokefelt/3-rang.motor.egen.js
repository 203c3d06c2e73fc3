// What a query means, and which pages answer it: the same, line for line where that
// can be, as Search in cmd/internal/sok/sporr.go. Whole numbers only.
async function search(query, kind) {
  await ready;
  const answer = { hits: [], total: 0, urgent: false };
  const groups = await groupsOf(query, answer);
  const score = new Map();
  const matched = new Map();
  let all = 0;
  for (const group of groups) {
    const here = new Map();
    let most = 0;
    for (const [word, weight] of group) {
      const e = await entry(word);
      if (!e || !e.on.length) continue;
      const w = weight * Math.min(e.idf, group.limit);
      most = Math.max(most, w);
      for (let i = 0; i < e.on.length; i += 2) {
        const points = w * e.on[i + 1];
        if (points > (here.get(e.on[i]) || 0)) here.set(e.on[i], points);
      }
    }
    all += most;
    for (const [page, points] of here) {
      score.set(page, (score.get(page) || 0) + points);
      matched.set(page, (matched.get(page) || 0) + most);
    }
  }
  let pages = [];
  for (const [page, points] of score) {
    const cover = Math.floor((matched.get(page) * 100) / all);
    const name = kind || answer.reach ? core.k[kindOf(page)][1] : "";
    const right = points * (cover + core.r.b);
    score.set(page, answer.reach && core.r.ks.includes(name) ? Math.floor(right / 100) * core.r.k : right);
    if (!kind || name === kind) pages.push(page);
  }
  const points = (page) => score.get(page) || 0;
  pages.sort((a, b) => points(b) - points(a) || a - b);
  if (answer.urgent && !kind && core.h) {
    const help = core.h.slice().sort((a, b) => points(b) - points(a))[0];
    pages = [help, ...pages.filter((page) => page !== help)];
  }
  answer.total = pages.length;
  answer.words = new Set();
  for (const group of groups) for (const [word] of group) answer.words.add(word);
  await pick(pages.slice(0, core.r.h), query, groups, points, answer);
  return answer;
}

async function groupsOf(query, answer) {
  const all = words(query);
  const stems = all.map((word) => stem(core.t, word));
  answer.urgent = personal(all, stems);
  const onlyStop = all.every((word) => stops.has(word));
  const typing = !query.endsWith(" ");
  answer.reach = stems.some((word) => reach.has(word));
  const groups = [];
  next: for (let i = 0; i < all.length; i++) {
    for (let n = Math.min(core.r.u, all.length - i); n > 1 && (!stops.has(all[i]) || starts.has(all[i])); n--) {
      const e = await entry(stems.slice(i, i + n).join("_"));
      if (e) {
        if (e.urgent) answer.urgent = true;
        groups.push(...(await expression(e, stems.slice(i, i + n))));
        i += n - 1;
        continue next;
      }
    }
    if (stops.has(all[i]) && !onlyStop) continue;
    const from = groups.length;
    await wordOf(groups, all[i], stems[i], typing && i === all.length - 1, answer);
    if (reach.has(stems[i]) && all.length > 1) for (const group of groups.slice(from)) group.limit = Math.min(group.limit, core.r.w);
  }
  if (groups.length > 1 && groups.every((group) => !group.size)) answer.urgent = true; // another language
  return groups;
}

// Somebody writes of a life and not of their work.
function personal(all, stems) {
  const has = (set, list) => list.some((word) => set.has(word));
  const near = stems.some((s) => dear.has(s) || [...dear].some((d) => d.length >= core.r.md && s.endsWith(d)));
  return has(someone, all) || (has(selves, all) && near && !has(work, stems));
}

function newGroup() {
  const group = new Map();
  group.limit = 63;
  return group;
}

async function expression(e, stems) {
  const leads = new Map(e.to);
  const own = stems.filter((s) => leads.get(s));
  const groups = Array.from({ length: Math.max(own.length, 1) }, newGroup);
  for (const [i, group] of groups.entries()) {
    for (const [word, weight] of e.to) if (!own.includes(word)) add(group, word, weight);
    if (own.length) {
      add(group, own[i], core.r.e);
      group.limit = (await entry(own[i])).idf;
    }
  }
  return groups;
}

function add(group, word, weight) {
  if (weight > (group.get(word) || 0)) group.set(word, weight);
}

async function wordOf(groups, word, stemmed, typing, answer) {
  const group = newGroup();
  await same(group, stemmed, core.r.e, answer);
  const e = await entry(stemmed);
  if (e && e.idf > 0) group.limit = e.idf;
  if (typing && [...word].length >= core.r.mp && !isDigit(word[0])) await prefix(group, word);
  groups.push(group);
  const number = word.replace(/[a-h]+$/, "");
  if (!group.size && isDigit(word[0]) && number !== word) await same(group, number, core.r.e, answer); // § 13b, where the pages have § 13 b
  if (group.size || isDigit(word[0])) return;
  if (foreign.test(word)) {
    answer.urgent = true; // a word of another script: somebody who cannot read the pages
    return;
  }
  const parts = await compound(stemmed);
  if (parts) {
    groups.pop();
    for (const part of parts) {
      const own = newGroup();
      await same(own, part, core.r.d, answer);
      groups.push(own);
    }
    return;
  }
  await near(group, stemmed, answer);
}

async function same(group, stemmed, weight, answer) {
  const e = await entry(stemmed);
  if (!e) return;
  if (e.urgent && answer) answer.urgent = true;
  add(group, stemmed, weight);
  for (const [word, w] of e.to) add(group, word, Math.floor((w * weight) / 10));
}

const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

async function prefix(group, word) {
  const found = [];
  const from = pieceOf(word);
  for (let n = from; n <= Math.min(from + 1, core.o.length - 1); n++) {
    if (n > from && !core.o[n].startsWith(word)) break;
    for (const w of (await piece(n)).keys()) if (w.startsWith(word) && !w.includes("_")) found.push(w);
  }
  found.sort((a, b) => [...a].length - [...b].length || byText(a, b));
  for (const w of found.slice(0, core.r.xp)) await same(group, w, core.r.p);
}

async function compound(word) {
  const [part, whole] = core.z;
  if (word.length < whole || word.includes("_")) return;
  for (let at = word.length - part; at >= part; at--) {
    const last = word.slice(at);
    if (!(await entry(last))) continue;
    const head = word.slice(0, at);
    for (const h of [head, head.replace(/s$/, ""), head.replace(/e$/, "")]) {
      const first = stem(core.t, h);
      if (h.length >= part && first.length >= 3 && (await entry(first))) return [first, last];
    }
  }
}

const foreign = /[^\x00-\x7f]/;

async function near(group, word, answer) {
  if (word.length < 4) return;
  const most = word.length > 6 ? 2 : 1;
  const found = [];
  const seen = new Set();
  const look = async (n) => {
    if (seen.has(n) || seen.size >= core.r.xo) return;
    seen.add(n);
    for (const w of (await piece(n)).keys()) {
      const away = distance(word, w, most);
      if (away <= most && !w.includes("_")) found.push({ w, away, gap: w.startsWith(word.slice(0, 2)) ? 0 : 1 });
    }
  };
  const from = pieceOf(word);
  await look(from);
  await look(pieceOf(word[0] + word.slice(2)));
  await look(pieceOf(word[1] + word[0] + word.slice(2)));
  for (let step = 1; step < core.r.xo; step++) {
    for (const n of [from - step, from + step]) if (n >= 0 && n < core.o.length) await look(n);
  }
  found.sort((a, b) => a.away - b.away || a.gap - b.gap || byText(a.w, b.w));
  for (const c of found.slice(0, core.r.xn)) {
    if (c.away > found[0].away) break;
    const sure = (c.away < 2 || word.length >= core.r.ms) && !c.gap; // or else it tells of no danger
    await same(group, c.w, c.away > 1 ? core.r.f : core.r.n, sure && answer);
  }
}

// pick looks up what is shown. A page whose title has what was asked for comes
// before its like, and one whose title or number is the query itself comes first,
// after help.
async function pick(pages, query, groups, points, answer) {
  const sought = words(query).join("_");
  const first = [];
  const exact = [];
  const rest = [];
  const hits = await Promise.all(pages.map(show));
  hits.forEach((hit, i) => {
    let title = words(hit.title);
    let number = "";
    if (title.length && isDigit(title[0][0])) [number, ...title] = title;
    const inTitle = groups.filter((group) => title.some((w) => group.get(stem(core.t, w)))).length;
    let bonus = Math.floor((core.r.t * inTitle) / Math.max(groups.length, 1));
    if (inTitle === groups.length && (whole(title, groups) || whole(words(hit.title.split(":")[0]), groups))) bonus += core.r.g;
    hit.score = Math.floor((points(hit.page) * (100 + bonus)) / 100);
    if (i === 0 && answer.urgent && (core.h || []).includes(hit.page)) first.push(hit);
    else if (sought && (sought === title.join("_") || sought === number)) exact.push(hit);
    else rest.push(hit);
  });
  rest.sort((a, b) => b.score - a.score);
  answer.hits = [...first, ...exact, ...rest];
}

// whole tells whether a title, or what it says before a colon, is no more than what
// was asked for.
const whole = (title, groups) => title.length > 0 && title.every((w) => groups.some((group) => group.get(stem(core.t, w))));

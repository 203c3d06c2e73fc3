// Words and their stems, as cmd/internal/sok cuts them (ord.go, stamme.go,
// sammensatt.go). A test holds the two to each other.
const letters = { æ: "e", ø: "o", đ: "d", ð: "d", ł: "l", ŋ: "n", ŧ: "t", þ: "t", ß: "ss", ı: "i" };
const isLetter = new RegExp("[\\p{L}\\p{N}]", "u");
const isMark = new RegExp("[\\p{M}\\u00ad]", "u");
const isDigit = (c) => c >= "0" && c <= "9";

function words(text) {
  const list = [];
  let word = "";
  let number = "";
  let joins = false;
  let gap = 0;
  const flush = () => {
    if (number) list.push(number);
    number = "";
  };
  const end = (space) => {
    if (!word) {
      if (++gap > 1) flush();
      return;
    }
    if (/^[0-9]+$/.test(word)) {
      const group = word.length === 2 || word.length === 3;
      if (!group || !joins) flush();
      number += word;
      joins = group;
    } else {
      flush();
      list.push(word.replace(/aa/g, "a").replace(/ae/g, "e").replace(/oe/g, "o"));
    }
    word = "";
    gap = 1;
    if (!space) flush();
  };
  const chars = [...text];
  chars.forEach((c, i) => {
    if ((c === "." || c === "-" || c === "/") && isDigit(word.slice(-1)) && isDigit(chars[i + 1] || "")) word += c;
    else if (isMark.test(c) || ((c === "'" || c === "’") && word)) return;
    else if (isLetter.test(c)) {
      for (const part of c.toLowerCase().normalize("NFD")) if (!isMark.test(part)) word += letters[part] || part;
    } else end(c === " " || c === "\u00a0");
  });
  end(false);
  flush();
  return list;
}

const isVowel = (c) => "aeiouy".includes(c);

function region(word) {
  for (let i = 1; i < word.length; i++) if (isVowel(word[i - 1]) && !isVowel(word[i])) return Math.max(i + 1, 3);
  return word.length;
}

function ending(word, endings, start) {
  let longest = "";
  for (const end of endings || []) if (end.length > longest.length && word.endsWith(end) && word.length - end.length >= start) longest = end;
  return longest;
}

// stem takes the endings off by each table in turn.
function stem(tables, word) {
  return (tables || []).reduce((w, table) => stemOne(table, w), word);
}

function stemOne(table, word) {
  if (word.length < 4 || isDigit(word[0]) || (table.d || []).includes(word)) return word;
  const start = region(word);
  word = firstEnding(table, word, start);
  if (table.t && word.length - 2 >= start && /[dv]t$/.test(word)) word = word.slice(0, -1);
  return word.slice(0, word.length - ending(word, table.c, start).length);
}

function firstEnding(table, word, start) {
  const change = table.b || [];
  for (let i = 0; i < change.length; i += 2) {
    if (word.endsWith(change[i]) && word.length - change[i].length >= start) return word.slice(0, -change[i].length) + change[i + 1];
  }
  const end = ending(word, table.a, start);
  if (end) return word.slice(0, -end.length);
  const n = word.length - 1;
  return n >= start && word[n] === "s" && table.s.includes(word[n - 1]) ? word.slice(0, n) : word;
}

// How many letters must be added, taken away, changed or swapped.
function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = [];
  let last = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    [before, last, row] = [last, row, [i]];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
  }
  return row[b.length];
}

// The console: colours and line numbers behind the text, Ctrl+Enter, an unsent text kept. Without script all of it works plainly.
addEventListener("DOMContentLoaded", () => {
  const form = document.getElementById("query-form");
  const query = document.getElementById("query");
  const parameters = document.getElementById("parameters");
  const LONGEST_ADDRESS = 6000;
  const DRAFT = "console";

  const KEYWORDS = /^(?:all|and|any|as|asc|ascending|by|call|case|collect|contains|count|desc|descending|distinct|else|end|ends|exists|false|filter|in|is|let|limit|match|next|none|not|null|offset|on|optional|or|order|return|shortest|single|skip|starts|then|true|union|unwind|when|where|with|xor|yield)$/i;
  const TOKENS = /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<text>"(?:\\[\s\S]|[^"\\])*"?|'(?:\\[\s\S]|[^'\\])*'?)|(?<parameter>\$\w+)|(?<label>[:|&!](?:`[^`]*`?|[A-Za-z_]\w*))|(?<name>`[^`]*`?|\.?[A-Za-z_]\w*)|(?<number>\d+(?:\.\d+)?)/g;

  const painted = (text) => {
    const made = document.createDocumentFragment();
    let done = 0;
    for (const found of text.matchAll(TOKENS)) {
      let kind = Object.keys(found.groups).find((name) => found.groups[name] !== undefined);
      if (kind === "name") kind = KEYWORDS.test(found[0]) ? "keyword" : "";
      if (!kind) continue;
      made.append(text.slice(done, found.index));
      const part = document.createElement("span");
      part.className = kind;
      part.textContent = found[0];
      made.append(part);
      done = found.index + found[0].length;
    }
    made.append(`${text.slice(done)}\n`);
    return made;
  };

  const behind = document.createElement("pre");
  const lines = document.createElement("pre");
  lines.className = "lines";
  for (const part of [behind, lines]) part.setAttribute("aria-hidden", "true");
  query.wrap = "off";
  form.querySelector("button.long").hidden = true;
  query.before(lines, behind);
  query.closest(".editor").classList.add("lit");

  const scrolled = () => {
    behind.scrollTop = lines.scrollTop = query.scrollTop;
    behind.scrollLeft = query.scrollLeft;
  };
  const paint = () => {
    behind.replaceChildren(painted(query.value));
    const wrong = Number(query.dataset.line || 0);
    lines.replaceChildren();
    for (let number = 1; number <= query.value.split("\n").length; number += 1) {
      const part = number === wrong ? document.createElement("b") : document.createTextNode(String(number));
      if (number === wrong) part.textContent = number;
      lines.append(part, "\n");
    }
    scrolled();
  };

  const kept = () => { try { return JSON.parse(localStorage.getItem(DRAFT)); } catch { return null; } };
  const keep = () => {
    try {
      if (query.value.trim()) localStorage.setItem(DRAFT, JSON.stringify([query.value, parameters.value]));
      else localStorage.removeItem(DRAFT);
    } catch { /* storage is switched off: an unsent text lasts for this page */ }
  };
  const draft = kept();
  if (!query.value.trim() && Array.isArray(draft)) {
    [query.value, parameters.value] = draft.map(String);
    form.querySelector(".kept").textContent = "Your unsent text is back.";
  }

  query.addEventListener("input", () => { delete query.dataset.line; paint(); keep(); });
  query.addEventListener("scroll", scrolled);
  parameters.addEventListener("input", keep);
  new ResizeObserver(scrolled).observe(query);
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector("button.main"));
  });
  form.addEventListener("submit", () => {
    const length = encodeURIComponent(query.value).length + encodeURIComponent(parameters.value).length;
    form.method = length > LONGEST_ADDRESS ? "post" : "get";
    try { localStorage.removeItem(DRAFT); } catch { /* there is none */ }
  });
  paint();
});

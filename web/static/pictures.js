// Pictures answer to the pointer and to the keyboard: a line says what is pointed at, and the key picks a status, names
// who has it and fades the rest, in all pictures of the same answer. Without script the titles of the shapes say the same.
addEventListener("DOMContentLoaded", () => {
  const MARKED = ".tile, .land, .square";

  // What a shape says: its title, or that of the shape it belongs to; a square of a matrix names its row and column.
  const wordsAt = (target, figure) => {
    for (let node = target; node && node !== figure; node = node.parentNode) {
      if (node.matches?.(".square")) return squareWords(node);
      const title = node.querySelector?.(":scope > title");
      if (title) return title.textContent;
    }
    return "";
  };
  const squareWords = (square) => {
    const across = square.closest("table").tHead.rows[0].cells[square.cellIndex].textContent.trim();
    const down = square.parentNode.cells[0].textContent.trim();
    return `${down} (${across}): ${square.querySelector("abbr").title}`;
  };
  const partyOf = (words) => words.split(": ")[0];
  const named = (words) => partyOf(words) + (words.endsWith("(undocumented)") ? "°" : "");

  const line = (className, place) => {
    const made = document.createElement("p");
    made.className = className;
    place.after(made);
    return made;
  };

  // The line says the words; the name leads to the page of a State on the map, which is no link by itself.
  const say = (said, words, page) => {
    if (!page) return void (said.textContent = words);
    const link = document.createElement("a");
    link.href = page;
    link.tabIndex = -1; // Hidden like its line: the keyboard has the squares and the table.
    link.textContent = partyOf(words);
    said.replaceChildren(link, words.slice(link.textContent.length));
  };

  const readOut = (figure) => {
    const drawn = figure.querySelectorAll(":scope > svg.chart, :scope > .scroll, :scope > .phone, :scope > .regions, :scope > .table");
    const last = drawn[drawn.length - 1];
    if (!last?.querySelector("title, abbr[title]")) return;
    const said = line("pointed", last);
    said.setAttribute("aria-hidden", "true"); // The name of the shape is read out already.
    const section = figure.closest("section") ?? figure;
    const show = (event) => {
      const words = wordsAt(event.target, figure);
      if (words === said.textContent || said.contains(event.target)) return;
      say(said, words, event.target.closest(".land[data-page]")?.dataset.page);
      for (const shape of section.querySelectorAll(".same")) shape.classList.remove("same");
      if (!words || !event.target.closest(".tile, .land")) return;
      for (const shape of section.querySelectorAll(".tile, .land")) {
        if (partyOf(wordsAt(shape, section)) === partyOf(words)) shape.classList.add("same");
      }
    };
    figure.addEventListener("click", (event) => {
      const page = event.target.closest(".land[data-page]")?.dataset.page;
      // A finger that points is not a click yet: the line under the map leads on.
      if (page && event.pointerType !== "touch") location.assign(page);
    });
    figure.addEventListener("pointerover", show);
    figure.addEventListener("focusin", show);
  };

  const pick = (key) => {
    const section = key.closest("section") ?? document.body;
    const picked = line("picked", key);
    picked.setAttribute("role", "status");
    const choose = (button) => {
      const on = button.getAttribute("aria-pressed") !== "true";
      for (const other of key.querySelectorAll("button")) other.setAttribute("aria-pressed", String(on && other === button));
      const names = new Set();
      for (const shape of section.querySelectorAll(MARKED)) {
        const has = shape.classList.contains(button.value);
        shape.classList.toggle("faded", on && !has);
        if (on && has) names.add(named(wordsAt(shape, section)));
      }
      const sorted = [...names].sort((a, b) => a.localeCompare(b, "en"));
      picked.textContent = on ? `${sorted.length} ${button.dataset.words}: ${sorted.join(", ")}.` : "";
    };
    for (const item of key.children) {
      const status = [...item.querySelector(".swatch").classList].find((name) => name !== "swatch");
      const button = document.createElement("button");
      button.type = "button";
      button.value = status;
      button.dataset.words = item.querySelector(".swatch").nextSibling.textContent.trim();
      button.setAttribute("aria-pressed", "false");
      button.append(...item.childNodes);
      button.addEventListener("click", () => choose(button));
      item.append(button);
    }
  };

  document.querySelectorAll("figure.picture").forEach(readOut);
  document.querySelectorAll(".key").forEach(pick);
});

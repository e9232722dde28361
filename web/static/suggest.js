// Names while the reader types, for the box of questions; without script the box works as it is.
addEventListener("DOMContentLoaded", () => {
  const box = document.querySelector("input[data-names]");
  if (!box) return;
  const list = document.getElementById(box.getAttribute("list"));
  let waiting = 0;
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    const words = box.value.trim();
    if (words.length < 2) return;
    waiting = setTimeout(async () => {
      const answer = await fetch(`${box.dataset.names}${box.dataset.names.includes("?") ? "&" : "?"}q=${encodeURIComponent(words)}`);
      if (!answer.ok) return;
      list.replaceChildren(...(await answer.json()).map((name) => new Option(name)));
    }, 150);
  });
});

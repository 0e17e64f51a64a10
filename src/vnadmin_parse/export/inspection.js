/* The inspection page: rows of the tree, boxes on the pages and stretches of the text that share a number light up together. */
const byId = (id) => document.getElementById(id);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const narrow = matchMedia("(max-width: 860px)");
const tree = byId("tree"), whole = byId("whole"), tag = byId("tag"), card = byId("card");
const rowOf = (number) => byId("r" + number);
const numbersOf = (element) => (element.dataset.r || "").split(" ").filter(Boolean);
const showsOf = new Map();
for (const element of all("[data-r]")) {
  for (const number of numbersOf(element)) {
    if (!showsOf.has(number)) showsOf.set(number, []);
    showsOf.get(number).push(element);
  }
}

/* Lighting. */
let lit = null, pinned = null;
const paint = (number, name, isOn) => {
  const row = number && rowOf(number);
  if (!row) return;
  row.classList.toggle(name, isOn);
  for (const element of showsOf.get(number) || []) element.classList.toggle(name, isOn);
};
const sayTag = (box) => {
  const row = box && rowOf(numbersOf(box)[0]);
  if (!row || narrow.matches) { tag.hidden = true; return; }
  tag.textContent = [".k", ".n"].map((part) => row.querySelector(":scope > .row " + part)?.textContent).filter(Boolean).join(" ");
  const place = box.getBoundingClientRect();
  tag.hidden = false;
  tag.className = row.className.split(" ")[0] || "";
  tag.style.setProperty("left", Math.max(4, Math.min(place.left, innerWidth - 180)) + "px");
  tag.style.setProperty("top", Math.max(4, place.top - 24) + "px");
};
const light = (number, box = null) => {
  if (lit === number) return;
  paint(lit, "lit", false);
  lit = number;
  paint(lit, "lit", true);
  sayTag(box);
};

/* The tree. */
const rows = () => all('[role="treeitem"]', tree).filter((row) => !row.parentElement.closest('[aria-expanded="false"]'));
const near = (element, block = "nearest") => element.scrollIntoView({ block, inline: "nearest", behavior: calm.matches ? "auto" : "smooth" });
const rowLine = (row) => row.querySelector(":scope > .row");
const reveal = (row) => {
  for (let above = row.parentElement.closest('[role="treeitem"]'); above; above = above.parentElement.closest('[role="treeitem"]')) {
    above.setAttribute("aria-expanded", "true");
  }
};
const view = () => document.body.dataset.view;
const change = (name) => {
  document.body.dataset.view = name;
  if (name === "records") card.textContent = "";
  for (const button of all("button[data-view]")) button.setAttribute("aria-pressed", String(button.dataset.view === name));
};
let opened = null;
const open = (number) => {
  const row = rowOf(number);
  if (!row) return;
  reveal(row);
  if (opened && opened !== row) opened.classList.remove("opened");
  if (opened !== row && row.getAttribute("aria-expanded") === "false") row.setAttribute("aria-expanded", "true");
  opened = row;
  row.classList.add("opened");
  if (narrow.matches && view() !== "records") {
    card.textContent = rowLine(row).textContent;
    card.dataset.number = number;
  }
  near(rowLine(row), "nearest");
};
let current = null;
const focusRow = (row) => {
  if (!row) return;
  if (current) current.tabIndex = -1;
  current = row;
  row.tabIndex = 0;
  row.focus({ preventScroll: true });
  near(rowLine(row));
};
const pin = (number) => {
  paint(pinned, "pinned", false);
  pinned = number;
  paint(pinned, "pinned", true);
  for (const row of all('[aria-selected="true"]', tree)) row.removeAttribute("aria-selected");
  rowOf(number)?.setAttribute("aria-selected", "true");
};
const show = (number) => {
  const row = rowOf(number);
  const shows = showsOf.get(number) || [];
  const inText = shows.find((element) => whole.contains(element));
  const onPage = shows.find((element) => !whole.contains(element)) || (row?.dataset.page && byId("p" + row.dataset.page));
  const hasPages = Boolean(byId("pages"));
  if (view() === "records" && (onPage || inText)) change(hasPages && onPage ? "pages" : "text");
  const target = view() === "text" ? inText : onPage || inText;
  if (target) near(target, "center");
};
const numberOf = (row) => row.id.slice(1);
const rowAt = (event) => event.target.closest(".row")?.parentElement;
/* A row that has no place of its own lights its nearest that has. */
const placed = (row) => {
  for (let each = row; each; each = each.parentElement.closest('[role="treeitem"]')) {
    if (showsOf.has(numberOf(each)) || each.dataset.page) return numberOf(each);
  }
  return numberOf(row);
};
tree.addEventListener("pointerover", (event) => { const row = rowAt(event); if (row) light(placed(row)); });
tree.addEventListener("pointerleave", () => light(null));
tree.addEventListener("click", (event) => {
  const row = rowAt(event);
  if (!row) return;
  if (row.hasAttribute("aria-expanded")) row.setAttribute("aria-expanded", String(row.getAttribute("aria-expanded") !== "true"));
  focusRow(row);
  pin(placed(row));
  show(placed(row));
});
tree.addEventListener("focusin", (event) => {
  if (event.target === tree) focusRow(current || rows()[0]);
  else { const row = event.target.closest('[role="treeitem"]'); if (row) light(placed(row)); }
});
const step = (list, from, by) => list[Math.max(0, Math.min(list.length - 1, list.indexOf(from) + by))];
tree.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !current) return;
  const list = rows(), isOpen = current.getAttribute("aria-expanded");
  const above = current.parentElement.closest('[role="treeitem"]');
  const moves = {
    ArrowDown: () => focusRow(step(list, current, 1)),
    ArrowUp: () => focusRow(step(list, current, -1)),
    Home: () => focusRow(list[0]),
    End: () => focusRow(list[list.length - 1]),
    ArrowRight: () => (isOpen === "false" ? current.setAttribute("aria-expanded", "true") : isOpen && focusRow(step(list, current, 1))),
    ArrowLeft: () => (isOpen === "true" ? current.setAttribute("aria-expanded", "false") : above && focusRow(above)),
    Enter: () => { pin(placed(current)); show(placed(current)); },
    " ": () => { pin(placed(current)); show(placed(current)); },
  };
  if (!moves[event.key]) return;
  event.preventDefault();
  moves[event.key]();
});

/* Boxes on the pages, stretches of the text. */
const pointed = (element) => {
  const number = numbersOf(element)[0];
  light(number, element);
  open(number);
};
for (const left of [byId("pages"), byId("text")].filter(Boolean)) {
  left.addEventListener("pointerover", (event) => {
    const element = event.target.closest("[data-r]");
    if (element) pointed(element);
    else light(null);
  });
  left.addEventListener("pointerleave", () => light(null));
  left.addEventListener("click", (event) => {
    const element = event.target.closest("[data-r]");
    if (!element || !getSelection().isCollapsed) return;
    pointed(element);
    pin(numbersOf(element)[0]);
    if (!narrow.matches) focusRow(rowOf(numbersOf(element)[0]));
  });
}
card.addEventListener("click", () => { change("records"); const row = rowOf(card.dataset.number); if (row) focusRow(row); card.textContent = ""; });
/* One stop of the Tab key for each page; the arrow keys walk through its boxes in the order of the text. */
for (const sheet of all("figure svg")) {
  const boxes = all("g[data-r]", sheet).sort((one, other) => Number(one.dataset.r) - Number(other.dataset.r));
  if (boxes.length) boxes[0].setAttribute("tabindex", "0");
  sheet.addEventListener("focusin", (event) => {
    const box = event.target.closest("g[data-r]");
    if (!box) return;
    for (const each of boxes) each.setAttribute("tabindex", each === box ? "0" : "-1");
    pointed(box);
  });
  sheet.addEventListener("keydown", (event) => {
    const box = event.target.closest("g[data-r]");
    if (!box || event.ctrlKey || event.metaKey || event.altKey) return;
    const moves = {
      ArrowDown: () => step(boxes, box, 1), ArrowRight: () => step(boxes, box, 1), ArrowUp: () => step(boxes, box, -1),
      ArrowLeft: () => step(boxes, box, -1), Home: () => boxes[0], End: () => boxes[boxes.length - 1],
    };
    if (event.key === "Enter" || event.key === " ") { event.preventDefault(); pin(box.dataset.r); if (narrow.matches) change("records"); focusRow(rowOf(box.dataset.r)); }
    else if (moves[event.key]) { event.preventDefault(); const next = moves[event.key](); next.focus(); near(next); }
  });
}
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && !/INPUT|SELECT/.test(event.target.tagName)) { event.preventDefault(); byId("search").focus(); }
  if (event.key === "Escape") { light(null); pin(null); if (event.target === byId("search")) { byId("search").value = ""; find(); } }
});

/* Views and families. */
for (const button of all("button[data-view]")) button.addEventListener("click", () => change(button.dataset.view));
change(view());
for (const button of all("[data-family]")) {
  button.addEventListener("click", () => {
    const isOn = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(isOn));
    document.body.classList.toggle("no-" + button.dataset.family, !isOn);
  });
}
byId("badge").addEventListener("click", (event) => { event.preventDefault(); if (narrow.matches) change("records"); focusRow(rows()[0]); });
document.querySelector(".skip").addEventListener("click", (event) => { event.preventDefault(); if (narrow.matches) change("records"); focusRow(current || rows()[0]); });

/* Search: the whole text, blanks alike; letters without marks find letters with them, letters with marks only themselves. */
const text = whole.textContent;
const marked = text.toLowerCase().length === text.length ? text.toLowerCase().replace(/\s/g, " ") : null;
const lines = JSON.parse(byId("lines").textContent);
let folded = null, hits = [], at = -1;
const xOf = (line, offset) => {
  const stops = line.length > 7 ? line.slice(7) : [line[0], line[3], line[1], line[5]];
  for (let i = 0; i + 3 < stops.length; i += 2) {
    if (offset <= stops[i + 2]) return stops[i + 1] + (stops[i + 3] - stops[i + 1]) * Math.max(0, offset - stops[i]) / Math.max(1, stops[i + 2] - stops[i]);
  }
  return offset <= stops[0] ? stops[1] : stops[stops.length - 1];
};
const hitBoxes = (start, end) => lines.filter((line) => line[0] < end && line[1] > start).map((line) => {
  const x0 = xOf(line, Math.max(start, line[0])), x1 = xOf(line, Math.min(end, line[1]));
  return { page: line[2], x: Math.min(x0, x1) - 1, y: line[4] - 1, width: Math.abs(x1 - x0) + 2, height: line[6] - line[4] + 2 };
});
const clear = () => { for (const group of all("g.hits")) group.replaceChildren(); };
const drawHit = (hit, isAt) => {
  let first = null;
  for (const box of hitBoxes(hit[0], hit[1])) {
    const group = byId("p" + box.page)?.querySelector("g.hits");
    if (!group) continue;
    const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    for (const name of ["x", "y", "width", "height"]) rect.setAttribute(name, box[name].toFixed(1));
    if (isAt) rect.classList.add("at");
    group.append(rect);
    first = first || rect;
  }
  return first;
};
const rangeOf = (start, end) => {
  const walker = document.createTreeWalker(whole, NodeFilter.SHOW_TEXT), range = new Range();
  let passed = 0, isSet = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!isSet && start < passed + node.length) { range.setStart(node, start - passed); isSet = true; }
    if (isSet && end <= passed + node.length) { range.setEnd(node, end - passed); return range; }
    passed += node.length;
  }
  return null;
};
const go = (by) => {
  if (!hits.length) return;
  at = (at + by + hits.length) % hits.length;
  byId("hits").textContent = (at + 1) + "/" + hits.length;
  if (view() === "records") change(byId("pages") ? "pages" : "text");
  clear();
  for (let i = 0; i < Math.min(hits.length, 500); i++) if (i !== at) drawHit(hits[i], false);
  const drawn = drawHit(hits[at], true), range = rangeOf(...hits[at]);
  if (range && globalThis.Highlight) {
    const others = hits.length < 200 ? hits.filter((_, i) => i !== at).map((hit) => rangeOf(...hit)).filter(Boolean) : [];
    CSS.highlights.set("found", new Highlight(...others));
    CSS.highlights.set("found-at", new Highlight(range));
  }
  if (view() === "text" && range) near(range.startContainer.parentElement, "center");
  else if (drawn) near(drawn, "center");
};
const find = () => {
  const asked = byId("search").value.normalize("NFC").trim().replace(/\s+/g, " ");
  hits = [];
  at = -1;
  clear();
  if (globalThis.Highlight) CSS.highlights.clear();
  byId("hits").textContent = "";
  if (asked.length < 2) return;
  folded = folded || bare(text);
  const isBare = bare(asked) === asked.toLowerCase();
  const base = isBare || !marked ? folded : marked;
  const pattern = (isBare || !marked ? bare(asked) : asked.toLowerCase()).split(" ").map((part) => part.replace(/[.*+?^${}()|[\]\\\/]/g, "\\$&")).join(" +");
  for (const found of base.matchAll(new RegExp(pattern, "g"))) hits.push([found.index, found.index + found[0].length]);
  if (hits.length) go(1);
  else byId("hits").textContent = word("no_hit");
};
let waiting = 0;
byId("search").addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(find, 120); });
byId("search").addEventListener("keydown", (event) => {
  if (event.key !== "Enter") return;
  event.preventDefault();
  clearTimeout(waiting);
  if (at < 0) find();
  else go(event.shiftKey ? -1 : 1);
});
byId("next").addEventListener("click", () => go(1));
byId("previous").addEventListener("click", () => go(-1));
const first = rows()[0];
if (first) { first.tabIndex = 0; current = first; }
document.documentElement.dataset.ready = "yes";

// Lights a statement's words when its card is chosen, and its card when its words are. Without this script the numbers
// are still links from words to card and back.
"use strict";

const spread = document.querySelector(".spread");
const column = document.querySelector(".cards");
const cards = [...document.querySelectorAll(".card")];
const words = new Map(cards.map((card) => [card.id, []]));
for (const run of document.querySelectorAll(".body [data-parts]")) {
  for (const part of run.dataset.parts.split(" ")) {
    const [id, role] = part.split(":");
    words.get(id)?.push({ run, role });
  }
}
for (const bracket of document.querySelectorAll(".body [data-of]")) {
  words.get(bracket.dataset.of)?.push({ run: bracket, role: "bracket" });
}
let lit = null;

function darken() {
  for (const run of document.querySelectorAll(".lit")) {
    run.classList.remove("lit", "as-source", "as-cue", "as-content", "as-bracket");
    run.removeAttribute("aria-current");
  }
  spread.classList.remove("lighting");
  lit = null;
}

function light(id) {
  const card = document.getElementById(id);
  if (!words.has(id) || !card) {
    return;
  }
  darken();
  lit = id;
  spread.classList.add("lighting");
  card.classList.add("lit");
  card.setAttribute("aria-current", "true");
  document.getElementById("w-" + id)?.classList.add("lit");
  for (const { run, role } of words.get(id)) {
    run.classList.add("lit", "as-" + role);
  }
  history.replaceState(null, "", "#" + id);
  showCard(card);
}

// The column of cards scrolls by itself where it stands beside the text; below the text the lit card is pinned instead.
function showCard(card, frame = column.getBoundingClientRect()) {
  const box = card.getBoundingClientRect();
  if (column.scrollHeight > column.clientHeight && (box.top < frame.top || box.bottom > frame.bottom)) {
    column.scrollTop += box.top - frame.top - Math.max(0, (frame.height - box.height) / 3);
  }
}

// While a reader scrolls through the text, the cards keep up with it, unless the reader is busy with the cards.
function keepUp() {
  const own = lit && document.getElementById("w-" + lit)?.getBoundingClientRect();
  const litInSight = own && own.bottom > 0 && own.top < window.innerHeight;
  if (litInSight || column.matches(":hover") || column.contains(document.activeElement)) {
    return;
  }
  // The line being read wanders from the top of the window to its bottom, so that the last words have their turn too.
  const way = document.documentElement.scrollHeight - window.innerHeight;
  const line = way > 0 ? (window.scrollY / way) * window.innerHeight : 0;
  const read = [...document.querySelectorAll(".body .no")].findLast(
    (number) => number.getBoundingClientRect().top <= line);
  const card = read && document.getElementById(idOf(read));
  if (card) {
    showCard(card);
  }
}

// Scrolls to the words unless they are in sight: above the lit card where that is pinned to the bottom.
function showWords(id, element) {
  const box = element?.getBoundingClientRect();
  const card = document.getElementById(id);
  const bottom = getComputedStyle(card).position === "fixed" ? card.getBoundingClientRect().top : window.innerHeight;
  if (box && (box.top < 0 || box.bottom > bottom)) {
    window.scrollBy(0, box.top - bottom * 0.35);
  }
}

function choose(id) {
  light(id);
  showWords(id, document.getElementById("w-" + id));
}

function idOf(link) {
  return decodeURIComponent(link.hash.replace(/^#(w-)?/, ""));
}

document.addEventListener("click", (event) => {
  const target = event.target;
  const number = target.closest("a.no");
  if (number && words.has(idOf(number))) {
    event.preventDefault();
    choose(idOf(number));
    return;
  }
  if (target.closest("a") || String(window.getSelection()) !== "") {
    return;
  }
  const card = target.closest(".card");
  if (card) {
    choose(card.id);
    return;
  }
  const run = target.closest(".body [data-parts]");
  if (run) {
    // The innermost statement first; another click on the same words goes outwards.
    const ids = [...new Set(run.dataset.parts.split(" ").map((part) => part.split(":")[0]))];
    light(ids[(ids.indexOf(lit) + 1) % ids.length]);
    showWords(lit, run);
  } else if (target.closest(".text")) {
    darken();
    history.replaceState(null, "", location.pathname + location.search);
  }
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) {
    return;
  }
  if (event.key === "Escape") {
    darken();
    history.replaceState(null, "", location.pathname + location.search);
  } else if (event.key === "Enter" && event.target.matches(".card")) {
    choose(event.target.id);
  } else if (event.key === " " && event.target.matches(".card")) {
    event.preventDefault();
    choose(event.target.id);
  } else if ((event.key === "j" || event.key === "k") && cards.length > 0) {
    const at = cards.findIndex((card) => card.id === lit);
    const to = event.key === "j" ? Math.min(at + 1, cards.length - 1) : Math.max(at - 1, 0);
    choose(cards[to].id);
    cards[to].focus({ preventScroll: true });
  }
});

function fromAddress() {
  const id = decodeURIComponent(location.hash.slice(1));
  if (words.has(id)) {
    choose(id);
  }
}

let waiting = false;
document.addEventListener("scroll", () => {
  if (!waiting) {
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      keepUp();
    });
  }
}, { passive: true });
window.addEventListener("hashchange", fromAddress);
fromAddress();

"use strict";
/* The language switch, shared by all inspection pages: every element with data-t, data-a or data-p takes its words from #words. */
const WORDS = JSON.parse(document.getElementById("words").textContent);
const word = (key) => (WORDS[key] || [key, key])[document.documentElement.lang === "en" ? 1 : 0];
const speak = (language) => {
  document.documentElement.lang = language;
  for (const each of document.querySelectorAll("[data-t]")) each.textContent = word(each.dataset.t);
  for (const each of document.querySelectorAll("[data-a]")) each.setAttribute("aria-label", word(each.dataset.a));
  for (const each of document.querySelectorAll("[data-p]")) each.placeholder = word(each.dataset.p);
  for (const each of document.querySelectorAll("[data-language]")) each.setAttribute("aria-pressed", String(each.dataset.language === language));
  document.dispatchEvent(new Event("spoken"));
};
for (const each of document.querySelectorAll("[data-language]")) each.addEventListener("click", () => speak(each.dataset.language));
/* Folds one character to one character, so that offsets stay: small letter without marks. */
const bare = (text) => {
  let folded = "";
  for (let at = 0; at < text.length; at++) {
    const first = text[at].normalize("NFD")[0].toLowerCase();
    folded += first.length !== 1 ? text[at] : first === "đ" ? "d" : /\s/.test(first) ? " " : first;
  }
  return folded;
};

/* The index: four filters that all must hold. */
const byId = (id) => document.getElementById(id);
const rows = [...byId("files").children];
const filter = () => {
  const asked = bare(byId("filter").value.normalize("NFC").trim()).split(" ").filter(Boolean);
  const [state, type, problem] = ["by-state", "by-type", "by-problem"].map((id) => byId(id).value);
  let shown = 0;
  for (const row of rows) {
    const facts = row.dataset;
    row.hidden = !(asked.every((part) => facts.words.includes(part)) && (!state || facts.state === state) && (!type || facts.type === type)
      && (!problem || facts.problems.split(" ").includes(problem)));
    shown += row.hidden ? 0 : 1;
  }
  byId("shown").textContent = shown + " " + word("shown_files");
};
for (const id of ["filter", "by-state", "by-type", "by-problem"]) for (const told of ["input", "change"]) byId(id).addEventListener(told, filter);
document.addEventListener("spoken", filter);
filter();
document.documentElement.dataset.ready = "yes";

(() => {
  "use strict";
  const form = document.getElementById("filters");
  const clips = [...document.querySelectorAll(".clip")];
  const shown = document.getElementById("shown");
  const chosen = (name) => form.elements[name].value;
  const matches = (clip, name) => chosen(name) === "" || clip.dataset[name] === chosen(name);
  const apply = () => {
    const words = chosen("words").toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const clip of clips) {
      const text = clip.textContent.toLowerCase();
      const fits = ["client", "exercise", "finding"].every((name) => matches(clip, name))
        && words.every((word) => text.includes(word));
      clip.hidden = !fits;
      count += fits ? 1 : 0;
    }
    shown.textContent = count === clips.length ? `All ${count} shown` : `${count} of ${clips.length} shown`;
  };
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  form.hidden = false;
  apply();
})();

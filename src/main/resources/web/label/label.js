"use strict";
// One clip: its frames by number, its labels, and the rep that is chosen.
const at = id => document.getElementById(id);
const film = { timesS: [], frame: 0, playing: false, complete: false, pictures: new Map() };
let labels = { reps: [] };
let chosen = -1;
let unsaved = false;
const KEPT_PICTURES = 150;
const AHEAD = 12;

function say(text, bad = false) {
  at("status").textContent = text;
  at("status").classList.toggle("bad", bad);
}

async function ask(path, options) {
  const response = await fetch(path, options);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.problem || response.statusText);
  return answer;
}

// --- film -----------------------------------------------------------------------------------------------------------

function picture(number) {
  if (!film.pictures.has(number)) {
    film.pictures.set(number, fetch("api/frames/" + number).then(r => r.blob()).then(createImageBitmap));
    if (film.pictures.size > KEPT_PICTURES) film.pictures.delete(film.pictures.keys().next().value);
  }
  return film.pictures.get(number);
}

async function show(number) {
  const last = film.timesS.length - 1;
  if (last < 0) return;
  film.frame = Math.max(0, Math.min(number, last));
  const shown = film.frame;
  at("seek").max = last;
  at("seek").value = shown;
  at("time").textContent = `frame ${shown} of ${last}, ${film.timesS[shown].toFixed(3)} s`;
  drawLanes();
  const bitmap = await picture(shown);
  for (let next = shown + 1; next <= Math.min(shown + AHEAD, last); next++) picture(next);
  if (shown !== film.frame) return; // another one was asked for meanwhile
  const canvas = at("picture");
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext("2d").drawImage(bitmap, 0, 0);
  canvas.dataset.frame = shown;
}

function frameAt(timeS) {
  let best = 0;
  film.timesS.forEach((t, i) => { if (Math.abs(t - timeS) < Math.abs(film.timesS[best] - timeS)) best = i; });
  return best;
}

function play(on) {
  film.playing = on && film.timesS.length > 1;
  at("play").setAttribute("aria-pressed", film.playing);
  if (!film.playing) return;
  if (film.frame >= film.timesS.length - 1) show(0);
  const beganS = film.timesS[film.frame], beganAt = performance.now(), speed = Number(at("speed").value);
  const tick = now => {
    if (!film.playing) return;
    const timeS = beganS + (now - beganAt) / 1000 * speed;
    let next = film.frame;
    while (next < film.timesS.length - 1 && film.timesS[next + 1] <= timeS) next++;
    if (next !== film.frame) show(next);
    if (next >= film.timesS.length - 1) play(false); else requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}

function step(by) { play(false); show(film.frame + by); }

async function readTimes() {
  const more = await ask("api/times?from=" + film.timesS.length);
  const first = film.timesS.length === 0;
  film.timesS.push(...more.timesS);
  film.complete = more.complete;
  if (first && film.timesS.length) show(0);
  at("seek").max = Math.max(0, film.timesS.length - 1);
  if (more.problem) return say(more.problem, true);
  if (!film.complete) { say(`Reading the clip: ${film.timesS.length} frames`); return setTimeout(readTimes, 300); }
  say(unsaved ? "Not saved yet" : `${film.timesS.length} frames`);
  show(film.frame);
}

// --- labels ---------------------------------------------------------------------------------------------------------

function changed() {
  unsaved = true;
  labels.reps.forEach((rep, i) => { rep.mine = i === chosen; });
  labels.reps.sort((a, b) => (a.startS ?? a.turnS ?? 0) - (b.startS ?? b.turnS ?? 0));
  chosen = labels.reps.findIndex(rep => rep.mine);
  if (labels.reps.length) at("none").checked = false;
  drawLabels();
  say("Not saved yet");
}

function choose(number, jump) {
  chosen = Math.max(-1, Math.min(number, labels.reps.length - 1));
  drawLabels();
  const rep = labels.reps[chosen];
  if (jump && rep) { play(false); show(frameAt(rep[jump] ?? rep.startS ?? rep.turnS)); }
}

function mark(what, fresh) {
  if (!film.timesS.length) return;
  if (fresh) { labels.reps.push({}); chosen = labels.reps.length - 1; }
  if (chosen < 0) return say("Mark the start of a rep first, or choose one in the list", true);
  labels.reps[chosen][what] = film.timesS[film.frame];
  changed();
}

function remove(number) {
  labels.reps.splice(number, 1);
  chosen = Math.min(chosen, labels.reps.length - 1);
  changed();
}

function problem(rep, before) {
  const times = [rep.startS, rep.turnS, rep.endS].filter(t => t !== undefined);
  if (times.some((t, i) => i && t < times[i - 1]) || rep.startS === rep.endS) return "start, turn, end must follow each other";
  if (rep.turnS === undefined && (rep.startS === undefined || rep.endS === undefined)) return "mark the turn, or start and end";
  return before && rep.startS < before.endS ? "starts before the rep before it ends" : "";
}

function tell(rep) {
  if (!rep.faults) return "not judged";
  const all = [...rep.faults, ...(rep.borderline ?? []).map(f => f + " (slight)")];
  return all.length ? all.join(", ") : "clean";
}

function button(text, name, action) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.setAttribute("aria-label", name);
  made.addEventListener("click", action);
  return made;
}

function drawLabels() {
  const rows = labels.reps.map((rep, i) => {
    const row = document.createElement("tr");
    const wrong = problem(rep, labels.reps[i - 1]);
    row.className = (i === chosen ? "chosen " : "") + (wrong ? "bad" : "");
    row.title = wrong;
    row.append(document.createElement("td"));
    row.lastChild.append(button(String(i + 1), `choose rep ${i + 1}`, () => choose(i, "startS")));
    row.lastChild.firstChild.setAttribute("aria-pressed", i === chosen);
    for (const what of ["startS", "turnS", "endS"]) {
      row.append(document.createElement("td"));
      row.lastChild.append(rep[what] === undefined ? "-"
        : button(rep[what].toFixed(3), `rep ${i + 1}: go to ${what.slice(0, -1)}`, () => choose(i, what)));
    }
    row.append(document.createElement("td"), document.createElement("td"));
    row.children[4].textContent = wrong || tell(rep);
    row.lastChild.append(button("Delete", `delete rep ${i + 1}`, () => remove(i)));
    return row;
  });
  at("reps").replaceChildren(...rows);
  drawFaults();
  drawLanes();
}

function drawFaults() {
  const rep = labels.reps[chosen];
  at("faults").hidden = !rep;
  if (!rep) return;
  at("which").textContent = chosen + 1;
  at("judged").checked = Boolean(rep.faults);
  for (const select of at("groups").querySelectorAll("select"))
    select.value = rep.faults?.includes(select.name) ? "fault" : rep.borderline?.includes(select.name) ? "slight" : "no";
}

function drawLanes() {
  const lastS = film.timesS[film.timesS.length - 1] || 1;
  const lanes = labels.reps.filter(rep => rep.startS !== undefined && rep.endS !== undefined).map(rep => {
    const lane = document.createElement("i");
    lane.style.left = `${100 * rep.startS / lastS}%`;
    lane.style.width = `${100 * (rep.endS - rep.startS) / lastS}%`;
    lane.className = rep === labels.reps[chosen] ? "chosen" : "";
    return lane;
  });
  const now = document.createElement("b");
  now.style.left = `${100 * (film.timesS[film.frame] ?? 0) / lastS}%`;
  at("lanes").replaceChildren(...lanes, now);
}

function tick() {
  const rep = labels.reps[chosen];
  rep.faults = [];
  rep.borderline = [];
  for (const select of at("groups").querySelectorAll("select")) {
    if (select.value === "fault") rep.faults.push(select.name);
    if (select.value === "slight") rep.borderline.push(select.name);
  }
  changed();
}

function take(told) {
  labels = { ...told, reps: told.reps ?? [] };
  at("exercise").value = told.exercise ?? "";
  if (told.exercise && at("exercise").value !== told.exercise) {
    at("exercise").add(new Option(told.exercise, told.exercise));
    at("exercise").value = told.exercise;
  }
  at("yaw").value = told.view?.yawDeg ?? "";
  at("near").value = told.view?.nearSide ?? "";
  at("none").checked = told.reps?.length === 0;
  chosen = Math.min(chosen, labels.reps.length - 1);
  drawLabels();
}

function told() {
  const rep = ({ mine, ...kept }) => kept;
  return {
    exercise: at("exercise").value || null,
    view: { yawDeg: at("yaw").value === "" ? null : Number(at("yaw").value), nearSide: at("near").value || null },
    reps: labels.reps.length || at("none").checked ? labels.reps.map(rep) : null,
  };
}

async function save() {
  const wrong = labels.reps.findIndex((rep, i) => problem(rep, labels.reps[i - 1]));
  if (wrong >= 0) return say(`Rep ${wrong + 1}: ${problem(labels.reps[wrong], labels.reps[wrong - 1])}`, true);
  try {
    const kept = await ask("api/labels", { method: "PUT", headers: { "Content-Type": "application/json" }, body: JSON.stringify(told()) });
    take(kept.labels);
    unsaved = false;
    say(`Saved, ${labels.reps.length} reps`);
  } catch (e) { say("Not saved: " + e.message, true); }
}

// --- hands ----------------------------------------------------------------------------------------------------------

const KEYS = {
  ",": () => step(-1), ".": () => step(1), "<": () => step(-10), ">": () => step(10), ";": () => step(-10), ":": () => step(10),
  " ": () => play(!film.playing),
  "s": () => mark("startS", true), "S": () => mark("startS", false), "t": () => mark("turnS", false), "e": () => mark("endS", false),
  "[": () => choose(chosen - 1, "startS"), "]": () => choose(chosen + 1, "startS"),
  "Delete": () => { if (chosen >= 0) remove(chosen); },
};

document.addEventListener("keydown", event => {
  if ((event.ctrlKey || event.metaKey) && event.key === "s") { event.preventDefault(); return save(); }
  const typing = event.target.matches("select, input[type=number]") || (event.key === " " && event.target.matches("button, input, summary"));
  if (event.ctrlKey || event.metaKey || event.altKey || typing || !KEYS[event.key]) return;
  event.preventDefault();
  KEYS[event.key]();
});
at("back").addEventListener("click", event => step(event.shiftKey ? -10 : -1));
at("next").addEventListener("click", event => step(event.shiftKey ? 10 : 1));
at("play").addEventListener("click", () => play(!film.playing));
at("seek").addEventListener("input", () => { play(false); show(Number(at("seek").value)); });
at("start").addEventListener("click", () => mark("startS", true));
at("restart").addEventListener("click", () => mark("startS", false));
at("turn").addEventListener("click", () => mark("turnS", false));
at("end").addEventListener("click", () => mark("endS", false));
at("save").addEventListener("click", save);
for (const id of ["exercise", "yaw", "near", "none"]) at(id).addEventListener("change", changed);
at("judged").addEventListener("change", () => {
  const rep = labels.reps[chosen];
  if (at("judged").checked) rep.faults = []; else { delete rep.faults; delete rep.borderline; }
  changed();
});
window.addEventListener("beforeunload", event => { if (unsaved) event.preventDefault(); });

async function begin() {
  const about = await ask("api/clip");
  at("clip").textContent = about.clip;
  document.title = `Dowel: label ${about.clip}`;
  at("file").textContent = `Kept in ${about.file}`;
  for (const one of about.exercises) at("exercise").add(new Option(one.name, one.id));
  for (const group of about.faults) {
    const label = document.createElement("label");
    const select = document.createElement("select");
    select.name = group;
    select.append(new Option("no", "no"), new Option("slight", "slight"), new Option("fault", "fault"));
    select.addEventListener("change", tick);
    label.append(group, select);
    at("groups").append(label);
  }
  take(about.labels);
  if (about.proposal) {
    at("propose").hidden = false;
    at("propose").addEventListener("click", () => { take(about.proposal); changed(); });
    if (!about.saved) { take(about.proposal); changed(); }
  }
  readTimes();
}
begin().catch(e => say(e.message, true));

// Elements made by hand: text only ever enters the page as text, never as markup.

const SVG = "http://www.w3.org/2000/svg";

/** The element with this id. */
export function byId(id) {
  return document.getElementById(id);
}

/**
 * A new element.
 * @param {string} tag Its name.
 * @param {object} attributes Attributes; `on` holds event listeners, `tone` a colour for the style sheet.
 * @param {...(Node|string|null)} children Nodes and text; null is left out.
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  return fill(element, attributes, children);
}

/** A new SVG element. */
export function makeSvg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "on") Object.entries(value).forEach(([event, listener]) => element.addEventListener(event, listener));
    else if (name === "tone") element.style.setProperty("--tone", value);
    else if (name === "checked" || name === "value") element[name] = value;
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** Text from the data, set apart so that its direction does not disturb the words around it. */
export function words(text, tag = "bdi") {
  return make(tag, { dir: "auto" }, text);
}

/** A push button. */
export function button(label, listener, attributes = {}) {
  return make("button", { type: "button", on: { click: listener }, ...attributes }, label);
}

/** The first so many items as elements, and a button that adds the next ones. */
export function inPages(items, toElement, size = 30) {
  const list = make("div");
  let done = 0;
  const more = button("", addPage);
  function addPage() {
    more.remove();
    const end = Math.min(done + size, items.length);
    for (; done < end; done += 1) list.append(toElement(items[done], done));
    if (done < items.length) {
      more.textContent = `Show more (${count(items.length - done)} left)`;
      list.append(more);
    }
  }
  addPage();
  return list;
}

/** A number with thousands separators. */
export function count(number) {
  return number.toLocaleString("en");
}

/** A number and its noun. */
export function counted(number, noun, plural = `${noun}s`) {
  return `${count(number)} ${number === 1 ? noun : plural}`;
}

/** Say something to screen readers. */
export function announce(text) {
  byId("live").textContent = text;
}

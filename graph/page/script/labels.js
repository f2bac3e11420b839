// Names on the canvas, like those on a map: of a readable size at any zoom, the heaviest first, none over another.

import { inks } from "./scene.js";

const SMALLEST = 9.5;
const LARGEST = 22;
const AT_MOST = 220;
const AT_MOST_FROM_AFAR = 60;
const AFAR = 0.5;
const LINE = 1.15;
const LARGE_SHAPE = 5;

/** The boxes of the names that were painted last, in canvas coordinates of the screen; for tests and for the keyboard. */
export const painted = new Map();

function fontOf(item, scale) {
  return Math.min(Math.max(item.font.size * scale, item.least ?? SMALLEST), LARGEST);
}

/** Where the name of an item may stand: below its shape, above it, at its right. */
function boxesOf(ctx, item, scale, at) {
  const size = fontOf(item, scale);
  ctx.font = fontName(size, item);
  const lines = item.words.split("\n");
  const half = Math.max(...lines.map((line) => ctx.measureText(line).width)) / 2 + 2;
  const reach = item.size * scale + 2;
  const high = lines.length * size * LINE + 1;
  const inside = (x) => Math.max(half + 1, Math.min(x, ctx.canvas.clientWidth - half - 1)); // not cut off at the sides
  const box = (x, top) => ({
    lines,
    size,
    left: inside(x) - half,
    right: inside(x) + half,
    top,
    bottom: top + high,
    x: inside(x),
  });
  return [box(at.x, at.y + reach), box(at.x, at.y - reach - high), box(at.x + reach + half, at.y - high / 2)];
}

/** The room of a shape that names keep clear of; a little less than all of it. */
function shapeBox(radius, { x, y }) {
  const reach = radius * 0.8;
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

function fontName(size, item) {
  return `${item.heavy ? "600 " : ""}${size}px system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif`;
}

function overlaps(one, other) {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}

/** Boxes by the cells of a coarse grid that they touch, so that a new one is compared with few. */
function makeGrid() {
  const cells = new Map();
  const keysOf = (box) => {
    const keys = [];
    for (let x = Math.floor(box.left / 120); x <= Math.floor(box.right / 120); x += 1) {
      for (let y = Math.floor(box.top / 40); y <= Math.floor(box.bottom / 40); y += 1) keys.push(`${x} ${y}`);
    }
    return keys;
  };
  return {
    isFree: (box) => keysOf(box).every((key) => !cells.get(key)?.some((other) => overlaps(box, other))),
    take: (box) => keysOf(box).forEach((key) => (cells.has(key) ? cells.get(key).push(box) : cells.set(key, [box]))),
  };
}

/**
 * Paint the names of these items, in this order, as long as there is room.
 * @param {object} ctx The canvas context, in the coordinates of the graph.
 * @param {object} network The vis-network, for its zoom and its coordinates.
 * @param {Iterable<object>} items Drawn nodes, the most important first.
 * @param {boolean} fresh Whether to forget what was painted before.
 */
export function paintLabels(ctx, network, items, fresh = true) {
  const scale = network.getScale();
  const { clientWidth, clientHeight } = ctx.canvas;
  const names = makeGrid();
  const shapes = makeGrid();
  if (fresh) painted.clear();
  ctx.save();
  const ratio = ctx.canvas.width / clientWidth;
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.textAlign = "center";
  ctx.textBaseline = "alphabetic";
  ctx.lineJoin = "round";
  const most = scale < AFAR ? AT_MOST_FROM_AFAR : AT_MOST;
  let done = 0;
  const inSight = [...items]
    .map((item) => ({ item, at: network.canvasToDOM(item) }))
    .filter(({ at }) => at.x >= 0 && at.y >= 0 && at.x <= clientWidth && at.y <= clientHeight);
  inSight.forEach(({ item, at }) => item.size * scale >= LARGE_SHAPE && shapes.take(shapeBox(item.size * scale, at)));
  for (const { item, at } of inSight) {
    const spots = boxesOf(ctx, item, scale, at).filter(
      (spot) => spot.top >= 0 && spot.bottom <= clientHeight && names.isFree(spot),
    );
    const box = spots.find(shapes.isFree) ?? (item.heavy ? spots[0] : undefined); // a main actor's name may cover a shape
    if (!box) continue;
    names.take(box);
    painted.set(item.id, box);
    write(ctx, box, item);
    done += 1;
    if (done === most) break;
  }
  ctx.restore();
}

function write(ctx, { lines, size, top, x }, item) {
  ctx.font = fontName(size, item);
  ctx.lineWidth = 3.5;
  ctx.strokeStyle = inks().paper;
  ctx.fillStyle = inks().ink;
  lines.forEach((line, place) => {
    const y = top + size * (0.9 + place * LINE);
    ctx.strokeText(line, x, y);
    ctx.fillText(line, x, y);
  });
}

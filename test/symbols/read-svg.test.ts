import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readSvg } from "../../src/symbols/read-svg.ts";

const require = createRequire(import.meta.url);
const svg = (inside: string, attributes = 'viewBox="0 0 15 15"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;

const SETS = {
  maki: join(dirname(require.resolve("@mapbox/maki/package.json")), "icons"),
  temaki: join(dirname(require.resolve("@rapideditor/temaki/package.json")), "icons"),
  own: fileURLToPath(new URL("../../styles/icons", import.meta.url)),
};

describe.each(Object.entries(SETS))("every icon of %s", (_, folder) => {
  const files = readdirSync(folder).filter((file) => file.endsWith(".svg"));

  test("is read, and lies within a unit of its view box", () => {
    const faulty = files.filter((file) => {
      const icon = readSvg(readFileSync(join(folder, file), "utf8"));
      if ("fault" in icon) return true;
      const { x, y, width, height } = icon.viewBox;
      const slack = Math.max(width, height) / 15;
      const points = icon.paths.flat().flatMap((command) => ("to" in command ? [command.to] : []));
      return !points.every(
        ([px, py]) =>
          px >= x - slack && px <= x + width + slack && py >= y - slack && py <= y + height + slack,
      );
    });
    expect(files.length).toBeGreaterThan(5);
    expect(faulty).toEqual([]);
  });
});

test("character references inside path data are white space", () => {
  const icon = readSvg(svg('<path d="M0,0&#xA;&#x9;L1,1"/>'));
  expect("paths" in icon && icon.paths[0]?.length).toBe(2);
});

test("a faint fill is left out", () => {
  const icon = readSvg(svg('<path d="M0 0h1v1z"/><path d="M0 0h9v9z" fill-opacity="0.3"/>'));
  expect("paths" in icon && icon.paths.length).toBe(1);
});

test.each([
  ["a script", svg("<script>alert(1)</script>")],
  ["an image from elsewhere", svg('<image href="https://example.org/a.png"/>')],
  ["an entity that unfolds", `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('<path d="M0 0h1"/>')}`],
  ["a transform", svg('<g transform="scale(9)"><path d="M0 0h1"/></g>')],
  ["no view box", svg('<path d="M0 0h1"/>', "")],
  ["nothing drawn", svg("")],
  ["broken path data", svg('<path d="M0 0 L"/>')],
  ["broken XML", "<svg"],
  ["more than 64 kB", svg(`<path d="M0 0${" h1".repeat(30_000)}"/>`)],
])("%s is refused", (_, text) => {
  expect(readSvg(text)).toHaveProperty("fault");
});

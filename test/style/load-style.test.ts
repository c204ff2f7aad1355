import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { UserError } from "../../src/core/user-error.ts";
import { loadStyle } from "../../src/style/load-style.ts";

const fault = async (style: string) => {
  const error = await loadStyle(style, "/nowhere").catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UserError);
  const { exitCode, faults } = error as UserError;
  return { exitCode, code: faults[0]?.code, values: faults[0]?.values };
};

test("an unknown style names the styles there are", async () => {
  expect(await fault("plam")).toMatchObject({
    exitCode: 2,
    code: "style-unknown",
    values: { style: "plam", nearest: "plan" },
  });
});

test("a path that leads nowhere is a fault", async () => {
  expect(await fault("./mine")).toMatchObject({ exitCode: 2, code: "style-folder-missing" });
});

test("a folder without the files of a style is a fault for each file", async () => {
  const error = await loadStyle("./", import.meta.dirname).catch((thrown: unknown) => thrown);
  expect((error as UserError).faults.map(({ code }) => code)).toEqual(Array(5).fill("style-file-missing"));
});

describe("the style `plan`", async () => {
  const style = await loadStyle("plan");

  test("is made of plain data, which the build can keep", () => {
    expect(JSON.parse(JSON.stringify(style))).toEqual(style);
  });

  test("every font is a file", () => {
    expect(Object.values(style.fonts).filter((file) => !existsSync(file))).toEqual([]);
  });

  test("every icon is a file", () => {
    const icons = style.icons.flatMap(({ icon }) => icon ?? []);
    expect(icons.filter((icon) => !existsSync(style.iconFiles[icon] ?? ""))).toEqual([]);
  });

  test("every swatch that is used is in the palette", () => {
    const used = [...JSON.stringify(style).matchAll(/"swatch":"([^"]+)"/g)].map(([, name]) => name ?? "");
    expect(used.filter((name) => style.palette[name] === undefined)).toEqual([]);
  });

  test("every theme of names has a rule that takes all of it inside the commune", () => {
    const catchAll = style.labels.filter(({ where, side }) => where[0]?.length === 0 && side !== "outside");
    expect(catchAll.map(({ id }) => id)).toEqual(["street", "square", "pier", "peak", "poi", "house-number"]);
  });

  test("roads stand from low class to high", () => {
    const roads = style.layers.map(({ id }) => id).filter((id) => /^road-[a-z]+$/.test(id));
    expect(roads).toEqual([
      "road-driveway",
      "road-service",
      "road-pedestrian",
      "road-street",
      "road-tertiary",
      "road-secondary",
      "road-primary",
      "road-trunk",
      "road-motorway",
    ]);
  });

  test("a link is as wide as 0.72 of its class", () => {
    const widthOf = (id: string) => style.layers.find((layer) => layer.id === id)?.line?.width[0]?.value ?? 0;
    expect(widthOf("road-primary-link")).toBeCloseTo(0.72 * widthOf("road-primary"));
  });

  test("a text of the legend speaks all four languages", () => {
    const legends = [...style.layers, ...style.icons].flatMap(({ legend }) => (legend ? [legend] : []));
    expect(legends.filter(({ fr, br, en, de }) => !(fr && br && en && de))).toEqual([]);
  });
});

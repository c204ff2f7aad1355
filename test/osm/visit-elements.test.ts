import { expect, test } from "vitest";
import type { OsmFile } from "../../src/osm/osm-file.ts";
import { visitElements } from "../../src/osm/visit-elements.ts";
import { openBytes } from "./open-bytes.ts";
import { node, type OsmSpec, way, wayMember } from "./osm-spec.ts";
import { writeJson } from "./write-json.ts";
import { writePbf } from "./write-pbf.ts";
import { writeXml } from "./write-xml.ts";

const TAGS = { name: "Straed ar Skol", highway: "residential" };
const SPEC: OsmSpec = {
  nodes: [node(-5, 0, 0), node(7_000_000_000, 1, 1, { place: "hamlet" }), node(9, 2, 2)],
  ways: [way(-3, [-5, 7_000_000_000, 9], TAGS)],
  relations: [
    {
      id: 8,
      members: [
        wayMember(-3, "inner"),
        { type: "node", ref: 9, role: "" },
        { type: "relation", ref: 8, role: "x" },
      ],
      tags: { type: "site" },
    },
  ],
};

async function everything(file: OsmFile): Promise<unknown[]> {
  const seen: unknown[] = [];
  await visitElements(file, {
    taggedNode: ({ id, place, tags }) =>
      seen.push({ id, place, tags: tags.all(), place_: tags.get("place") }),
    way: ({ id, refs, tags }) => seen.push({ id, refs, tags: tags.all(), name: tags.get("name") }),
    relation: ({ id, members, tags }) => seen.push({ id, members, tags: tags.all() }),
  });
  return seen;
}

const ELEMENTS = [
  { id: 7_000_000_000, place: 1, tags: { place: "hamlet" }, place_: "hamlet" },
  { id: -3, refs: [-5, 7_000_000_000, 9], tags: TAGS, name: TAGS.name },
  { id: 8, members: SPEC.relations?.[0]?.members, tags: { type: "site" } },
];

test("XML hands out every way, every relation, and the nodes with tags", async () => {
  expect(await everything(await openBytes(writeXml(SPEC)))).toEqual(ELEMENTS);
});

test("JSON hands out the same", async () => {
  expect(await everything(await openBytes(writeJson(SPEC)))).toEqual(ELEMENTS);
});

test.each([{}, { raw: true }, { plainNodes: true }])("PBF hands out the same: %o", async (options) => {
  // Negative way ids are written as ten bytes, which the little writer of these tests can't.
  const positive = { ...SPEC, ways: [way(3, [-5, 7_000_000_000, 9], TAGS)] };
  const [first, second, third] = ELEMENTS;
  const seen = await everything(await openBytes(writePbf(positive, options)));
  expect(seen).toEqual([first, { ...second, id: 3 }, third]);
});

test("a key that is absent has no value, not even one that every object inherits", async () => {
  for (const bytes of [writeXml(SPEC), writePbf({ ...SPEC, ways: [way(3, [9], TAGS)] })]) {
    visitElements(await openBytes(bytes), {
      way: ({ tags }) => expect([tags.get("ref"), tags.get("constructor")]).toEqual([undefined, undefined]),
    });
  }
});

test("a tag called __proto__ is mere data", async () => {
  const tags = JSON.parse('{ "__proto__": "x", "a": "b" }');
  const spec = { nodes: [node(9, 0, 0)], ways: [way(3, [9], tags)] };
  for (const bytes of [writeXml(spec), writePbf(spec), writeJson(spec)]) {
    visitElements(await openBytes(bytes), {
      way: (element) => expect(Object.entries(element.tags.all())).toEqual(Object.entries(tags)),
    });
  }
});

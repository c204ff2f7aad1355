import { expect, test } from "vitest";
import { structureOf } from "../../src/generalize/structure.ts";

test.each([
  ["a plain way lies on the ground", {}, { structure: "ground", level: 0 }],
  ["a bridge lies above it", { bridge: "yes" }, { structure: "bridge", level: 1 }],
  [
    "a bridge over a bridge lies higher",
    { bridge: "viaduct", layer: "2" },
    { structure: "bridge", level: 2 },
  ],
  ["a tunnel lies below", { tunnel: "yes" }, { structure: "tunnel", level: -1 }],
  [
    "a passage through a house is a street",
    { tunnel: "building_passage" },
    { structure: "ground", level: 0 },
  ],
  ["an abandoned bridge bears nothing", { bridge: "abandoned" }, { structure: "ground", level: 0 }],
  [
    "a layer that is no number counts as none",
    { bridge: "yes", layer: "haut" },
    { structure: "bridge", level: 1 },
  ],
  ["a layer beyond reason is held back", { tunnel: "yes", layer: "-99" }, { structure: "tunnel", level: -5 }],
] as const)("%s", (_, tags, expected) => {
  expect(structureOf(tags)).toEqual(expected);
});

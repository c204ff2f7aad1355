import process from "node:process";
import { Warnings } from "../src/core/warnings.ts";
import { cutExtract } from "../src/osm/cut-extract.ts";
import { findBoundary } from "../src/osm/find-boundary.ts";
import { openOsmFile } from "../src/osm/open-osm-file.ts";

/** Opens a file, finds a commune, cuts its box out, and says how much memory that took: for `cut.ts`. */
const [path = "", query = ""] = process.argv.slice(2);
const warnings = new Warnings();
const file = await openOsmFile(path);
const { extent } = await findBoundary(file, { kind: "commune", query }, warnings);
const { nodes, ways, relations } = await cutExtract(file, extent, warnings);
const peakRssMb = Math.round(process.resourceUsage().maxRSS / 1024);
const counts = { nodes: nodes.length, ways: ways.length, relations: relations.length };
process.stdout.write(JSON.stringify({ extent, peakRssMb, ...counts }));

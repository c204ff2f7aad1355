import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadProfile } from "../../src/config/press/load-profile.ts";
import { resolveProject } from "../../src/config/resolve-project.ts";
import { packagedFile } from "../../src/core/package-folder.ts";
import { UserError } from "../../src/core/user-error.ts";

let cwd = "";
const icc = readFileSync(packagedFile("styles", "profiles", "fogra39-coated.icc"));

/** The coated profile with some of its header changed. */
const changed = (change: (bytes: Buffer) => void): Buffer => {
  const bytes = Buffer.from(icc);
  change(bytes);
  return bytes;
};

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), "carte-press-"));
  const folder = join(cwd, "project");
  mkdirSync(folder);
  const inProject = (name: string, content: string | Uint8Array) =>
    writeFileSync(join(folder, name), content);
  inProject("own.icc", icc);
  inProject(
    "rgb.icc",
    changed((bytes) => bytes.write("RGB ", 16)),
  );
  inProject(
    "scanner.icc",
    changed((bytes) => bytes.write("scnr", 12)),
  );
  inProject("cut.icc", icc.subarray(0, 60_000));
  inProject("text.icc", "not a profile");
  inProject("empty.icc", "");
  // The cut is covered up in the header, but tags reach beyond the end.
  inProject("short.icc", changed((bytes) => bytes.writeUInt32BE(60_000, 0)).subarray(0, 60_000));
  inProject(
    "one-way.icc",
    changed((bytes) => bytes.write("xxxx", bytes.indexOf("B2A0"))),
  );
  inProject(
    "emptied.icc",
    changed((bytes) => bytes.fill(0, 700, 60_000)),
  );
  inProject(
    "unconnected.icc",
    changed((bytes) => bytes.write("RGB ", 20)),
  );
  inProject("huge.icc", "");
  truncateSync(join(folder, "huge.icc"), 9e6);
  writeFileSync(join(cwd, "secret.icc"), icc);
  symlinkSync(join(cwd, "secret.icc"), join(folder, "link.icc"));
});

afterAll(() => rmSync(cwd, { recursive: true }));

async function profileOf(press: string) {
  writeFileSync(join(cwd, "project", "carte.yaml"), `source: { file: a.osm.pbf }\npress: ${press}\n`);
  const project = await resolveProject({ target: "project/carte.yaml", options: {}, cwd });
  return loadProfile(project.press);
}

test("each paper has a profile of its own, named as printers name it", async () => {
  expect(await profileOf("{}")).toMatchObject({
    condition: "FOGRA29",
    name: expect.stringContaining("uncoated"),
  });
  expect(await profileOf("{ paper: coated }")).toMatchObject({ condition: "FOGRA39", bytes: icc });
});

test("the printer's own profile goes before that of the paper", async () => {
  const profile = await profileOf("{ paper: uncoated, profile: own.icc }");
  expect(profile).toEqual({ file: join(cwd, "project", "own.icc"), bytes: icc, name: profile.name });
});

test.each([
  ["rgb.icc", "press-profile-not-cmyk"],
  ["scanner.icc", "press-profile-not-cmyk"],
  ["cut.icc", "press-profile-corrupt"],
  ["short.icc", "press-profile-corrupt"],
  ["one-way.icc", "press-profile-corrupt"],
  ["emptied.icc", "press-profile-corrupt"],
  ["unconnected.icc", "press-profile-corrupt"],
  ["text.icc", "press-profile-corrupt"],
  ["empty.icc", "press-profile-corrupt"],
  ["huge.icc", "press-profile-too-large"],
  ["missing.icc", "press-profile-missing"],
  [".", "press-profile-missing"],
  ["link.icc", "press-profile-outside"],
  ["../secret.icc", "press-profile-outside"],
])("the profile %s is refused as %s", async (file, code) => {
  const error = await profileOf(`{ profile: ${file} }`).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UserError);
  expect((error as UserError).faults.map((fault) => fault.code)).toEqual([code]);
});

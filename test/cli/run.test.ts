import { expect, test, vi } from "vitest";
import { carte } from "./fake-terminal.ts";

vi.mock("../../src/cli/check-command.ts", () => ({
  checkCommand: () => {
    throw new TypeError("the roof is \u001b[31mon fire");
  },
}));

const FRENCH = { lang: "fr_FR.UTF-8" };

/** Words of commander, which speaks English alone. */
const ENGLISH = /\b(usage:|commands:|display|unknown|error|did you mean|missing|too many|argument missing)/i;

test.each([["--help"], ["build", "--help"], ["check", "--help"], ["help", "build"]])(
  "help is French on a French computer: carte %s %s",
  async (...words) => {
    const { code, stdout, stderr } = await carte(words, FRENCH);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("Usage : carte");
    expect(stdout).toContain("Codes de sortie");
    expect(stdout).not.toMatch(ENGLISH);
  },
);

test("help is English where --lang asks for it", async () => {
  const { stdout } = await carte(["build", "--lang", "en", "--help"], FRENCH);
  expect(stdout).toContain("Exit codes");
});

test("no command at all shows the help among the errors", async () => {
  const { code, stdout, stderr } = await carte([], FRENCH);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("Usage : carte");
});

test("--version prints the version alone", async () => {
  expect(await carte(["--version"])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
  });
});

test.each([
  [["build", "--papr", "A3"], "L’option --papr n’existe pas.", "Vouliez-vous dire --paper ?"],
  [["build", "--zzz=1"], "L’option --zzz n’existe pas.", "carte build --help"],
  [["--papr", "A3", "build"], "L’option --papr n’existe pas.", "Vouliez-vous dire --paper ?"],
  [["check", "--json"], "L’option --json n’existe pas.", "carte build --help"],
  [["build", "--paper"], "Il manque une valeur : --paper <format>.", "carte build --help"],
  [["biuld"], "La commande « biuld » n’existe pas.", "Vouliez-vous dire « carte build » ?"],
  [["ville.osm.pbf"], "La commande « ville.osm.pbf » n’existe pas.", "carte build commune.osm.pbf"],
  [["build", "a.osm", "--commune", "Le", "Conquet"], "mots en trop : « Conquet »", '--commune "Le Conquet"'],
])("a slip on the command line is told in two French lines: %j", async (words, what, cure) => {
  const { code, stdout, stderr } = await carte(words, FRENCH);
  const lines = stderr.split("\n");
  expect({ code, stdout, lines: lines.length }).toEqual({ code: 2, stdout: "", lines: 3 });
  expect(lines[0]).toContain(what);
  expect(lines[1]).toMatch(/^→ /);
  expect(lines[1]).toContain(cure);
  expect(stderr).not.toMatch(ENGLISH);
});

test("the same slip in English", async () => {
  const { stderr } = await carte(["build", "--papr", "A3"]);
  expect(stderr).toBe(
    "There is no option --papr.\n→ Did you mean --paper? “carte build --help” shows all options.\n",
  );
});

test("a bug of ours is one line and a cure, exit code 1", async () => {
  const { code, stderr } = await carte(["check"]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^TypeError: the roof is \ufffd\[31mon fire\n→ This is a bug.* --debug .*\n$/);
});

test("--debug shows the trace of a bug", async () => {
  const { code, stderr } = await carte(["check", "--debug"]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^TypeError: .*\n {4}at .*\n/);
});

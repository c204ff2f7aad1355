import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";

export const COLORED_PLATES = ["Cyan", "Magenta", "Yellow"] as const;
export type PlateName = (typeof COLORED_PLATES)[number] | "Black";

/** The first page as Ghostscript separates it: as `plain`, and as `mute` without its black text. */
export function separate(folder: string, pdf: string): void {
  const run = (program: string, ...args: string[]): void => {
    execFileSync(program, args, { cwd: folder, stdio: "ignore" });
  };
  run("qpdf", "--qdf", "--object-streams=disable", pdf, "plain.pdf");
  const plain = readFileSync(join(folder, "plain.pdf"), "latin1");
  writeFileSync(join(folder, "mute.pdf"), withoutBlackText(plain), "latin1");
  for (const name of ["plain", "mute"]) {
    const options = ["-q", "-sDEVICE=tiffsep", "-r100", "-dLastPage=1", "-dOverprint=/enable"];
    run("gs", ...options, "-o", `${name}-%d.tif`, `${name}.pdf`);
  }
}

/** Every string shown in full black is blanked; lengths stay, and with them all offsets. */
function withoutBlackText(plain: string): string {
  let fill = "";
  let isFilled = true;
  const saved: string[] = [];
  const mute = (line: string): string => {
    if (line === "q") saved.push(fill);
    if (line === "Q") fill = saved.pop() ?? "";
    if (/ (k|scn)$/.test(line)) fill = line;
    if (/^\d Tr$/.test(line)) isFilled = line === "0 Tr";
    const isShown = /T[jJ]$/.test(line) && isFilled && fill === "0 0 0 1 k";
    return isShown ? " ".repeat(line.length) : line;
  };
  return plain.split("\n").map(mute).join("\n");
}

/** 0 is full ink. */
export const plateOf = (folder: string, name: "plain" | "mute", ink: PlateName): Promise<Buffer> =>
  sharp(join(folder, `${name}-1(${ink}).tif`), { limitInputPixels: false })
    .toColourspace("b-w")
    .raw()
    .toBuffer();

/** Pixels of a plate that black text changes. */
export async function changedByText(folder: string, ink: PlateName): Promise<number> {
  const [withText, without] = await Promise.all([
    plateOf(folder, "plain", ink),
    plateOf(folder, "mute", ink),
  ]);
  let changed = 0;
  for (const [at, value] of withText.entries()) if (value !== without[at]) changed += 1;
  return changed;
}

import { readFile, stat } from "node:fs/promises";
import { packagedFile } from "../../core/package-folder.ts";
import { userError } from "../../core/user-error.ts";
import { isInside } from "../inside-folder.ts";
import type { PressOptions, ProjectFile } from "../project.ts";
import type { PressProfile } from "./press-profile.ts";
import { type IccHeader, readIccHeader } from "./read-icc-header.ts";

const SHIPPED: Readonly<
  Record<PressOptions["paper"], { readonly file: string; readonly condition: string }>
> = {
  uncoated: { file: "fogra29-uncoated.icc", condition: "FOGRA29" },
  coated: { file: "fogra39-coated.icc", condition: "FOGRA39" },
};

/** Those of printers have 0.5 to 3 MB. */
const MAX_MB = 8;

/** The printer's own profile, or that of the paper. Rejects with a UserError (2) where the former does not do. */
export async function loadProfile({
  paper,
  profile,
}: Pick<PressOptions, "paper" | "profile">): Promise<PressProfile> {
  if (profile) return loadOwn(profile);
  const { file, condition } = SHIPPED[paper];
  const path = packagedFile("styles", "profiles", file);
  const bytes = await readFile(path);
  return { file: path, bytes, name: readIccHeader(bytes)?.name || condition, condition };
}

async function loadOwn({ said, path, folder }: ProjectFile): Promise<PressProfile> {
  const missing = () => userError(2, "press-profile-missing", { file: said, folder });
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw missing();
  if (!isInside(path, folder)) throw userError(2, "press-profile-outside", { file: said, folder });
  if (found.size > MAX_MB * 1e6) {
    const megabytes = (found.size / 1e6).toFixed(1);
    throw userError(2, "press-profile-too-large", { file: said, megabytes, most: MAX_MB });
  }
  const bytes = await readFile(path).catch(() => {
    throw missing();
  });
  const header = readIccHeader(bytes);
  if (!header) throw userError(2, "press-profile-corrupt", { file: said });
  const { deviceClass, colorSpace, name } = header;
  if (colorSpace !== "CMYK" || deviceClass !== "prtr") {
    throw userError(2, "press-profile-not-cmyk", { file: said, colorSpace, deviceClass });
  }
  if (!converts(header)) {
    throw userError(2, "press-profile-corrupt", { file: said });
  }
  return { file: path, bytes, name: name || said };
}

/** From inks to colours and back. */
const CONVERSIONS = [
  { tag: "A2B0", kinds: ["mft1", "mft2", "mAB"], into: 4, out: 3 },
  { tag: "B2A0", kinds: ["mft1", "mft2", "mBA"], into: 3, out: 4 },
];

/** Programs quietly take some other profile where this one does not convert, so that is found out here. */
const converts = ({ connectionSpace, tags }: IccHeader): boolean =>
  ["Lab", "XYZ"].includes(connectionSpace) &&
  CONVERSIONS.every(({ tag, kinds, into, out }) => {
    const table = tags.get(tag);
    return table && kinds.includes(table.kind) && table.channels[0] === into && table.channels[1] === out;
  });

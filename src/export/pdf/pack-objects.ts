import { deflateSync } from "node:zlib";

/** Objects in one stream: a reader unpacks all of them for one. */
const OBJECTS_IN_STREAM = 200;

/** Bytes of an entry of the cross-reference stream: its kind, an offset or a stream's number, a place in that stream. */
const FIELD_BYTES = [1, 4, 2] as const;
const ENTRY_BYTES = 7;
const IN_FILE = 1;
const IN_STREAM = 2;

interface FileObject {
  readonly number: number;
  readonly bytes: Buffer;
}

/**
 * The same document with its small objects together in compressed streams, and the table of where they lie compressed
 * too (ISO 32000-1, 7.5.7 and 7.5.8): a tagged page has thousands of them.
 * @param file as pdfkit writes it: one section, a table of cross-references, no object of a later generation
 */
export function packObjects(file: Buffer): Buffer {
  const { head, objects, size, trailer } = readFile(file);
  const parts: Buffer[] = [head];
  let length = head.length;
  const entries = Buffer.alloc((size + Math.ceil(objects.length / OBJECTS_IN_STREAM) + 1) * ENTRY_BYTES);
  const note = (number: number, kind: number, [where, place]: readonly [number, number]): void => {
    const at = number * ENTRY_BYTES;
    entries.writeUInt8(kind, at);
    entries.writeUInt32BE(where, at + 1);
    entries.writeUInt16BE(place, at + 5);
  };
  const write = (number: number, bytes: Buffer): void => {
    note(number, IN_FILE, [length, 0]);
    parts.push(bytes);
    length += bytes.length;
  };
  for (const { number, bytes } of objects.filter(isStream)) write(number, bytes);
  const small = objects.filter((object) => !isStream(object));
  let next = size;
  for (let from = 0; from < small.length; from += OBJECTS_IN_STREAM) {
    const packed = small.slice(from, from + OBJECTS_IN_STREAM);
    for (const [place, { number }] of packed.entries()) note(number, IN_STREAM, [next, place]);
    write(next, objectStream(next, packed));
    next++;
  }
  note(next, IN_FILE, [length, 0]);
  const table = deflateSync(entries.subarray(0, (next + 1) * ENTRY_BYTES));
  const dictionary = `/Type/XRef/Size ${next + 1}/W[${FIELD_BYTES.join(" ")}]${trailer}`;
  parts.push(streamObject(next, dictionary, table), Buffer.from(`startxref\n${length}\n%%EOF\n`));
  return Buffer.concat(parts);
}

const STREAM_END = "\nendstream\nendobj\n";
const isStream = ({ bytes }: FileObject): boolean =>
  bytes.toString("latin1", bytes.length - STREAM_END.length) === STREAM_END;

const objectStream = (number: number, objects: readonly FileObject[]): Buffer => {
  const bodies = objects.map(({ bytes }) =>
    bytes.subarray(bytes.indexOf("obj\n") + "obj\n".length, bytes.length - "endobj\n".length),
  );
  let offset = 0;
  const places = objects.map((object, index) => {
    const place = `${object.number} ${offset}`;
    offset += bodies[index]?.length ?? 0;
    return place;
  });
  const head = Buffer.from(`${places.join(" ")}\n`);
  const dictionary = `/Type/ObjStm/N ${objects.length}/First ${head.length}`;
  return streamObject(number, dictionary, deflateSync(Buffer.concat([head, ...bodies])));
};

const streamObject = (number: number, dictionary: string, bytes: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`${number} 0 obj\n<<${dictionary}/Filter/FlateDecode/Length ${bytes.length}>>\nstream\n`),
    bytes,
    Buffer.from(STREAM_END),
  ]);

/** What stands before the first object, all objects in their order, and what the trailer says but for the size. */
function readFile(file: Buffer) {
  const tail = file.toString("latin1", file.lastIndexOf("trailer"));
  const tableAt = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(tail)?.[1]);
  const lines = file.toString("latin1", tableAt, file.lastIndexOf("trailer")).split("\n");
  const size = Number(/^0 (\d+)/.exec(lines[1] ?? "")?.[1]);
  const places = lines
    .slice(2, 2 + size)
    .flatMap((line, number) => (line.includes(" n") ? [{ number, at: Number(line.slice(0, 10)) }] : []))
    .sort((a, b) => a.at - b.at);
  const objects = places.map(({ number, at }, index): FileObject => {
    return { number, bytes: file.subarray(at, places[index + 1]?.at ?? tableAt) };
  });
  const entries = ["Root", "Info", "ID"].map((key) => new RegExp(`/${key} (.*)`).exec(tail)?.[0] ?? "");
  return { head: file.subarray(0, places[0]?.at), objects, size, trailer: entries.join("") };
}
